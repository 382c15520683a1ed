"""Irregular forms of English verbs and nouns that name acts."""

_FORMS = {
    "arise": "arose arisen", "beat": "beaten", "begin": "began begun", "bid": "bade bidden", "bind": "bound",
    "bite": "bit bitten", "blow": "blew blown", "break": "broke broken", "bring": "brought", "build": "built",
    "burn": "burnt", "buy": "bought", "catch": "caught", "choose": "chose chosen", "come": "came",
    "deal": "dealt", "draw": "drew drawn", "drive": "drove driven", "fall": "fell fallen", "feed": "fed",
    "fight": "fought", "find": "found", "flee": "fled", "fly": "flew flown", "forbid": "forbade forbidden",
    "forgive": "forgave forgiven", "freeze": "froze frozen", "get": "got gotten", "give": "gave given",
    "go": "went gone", "grow": "grew grown", "hang": "hung", "hide": "hid hidden", "hold": "held",
    "keep": "kept", "lay": "laid", "lead": "led", "leave": "left", "lend": "lent", "lose": "lost",
    "make": "made", "mean": "meant", "meet": "met", "overthrow": "overthrew overthrown", "pay": "paid",
    "put": "put", "quit": "quit", "ride": "rode ridden", "ring": "rang rung", "rise": "rose risen", "run": "ran",
    "say": "said", "seek": "sought", "sell": "sold", "send": "sent", "shake": "shook shaken", "shoot": "shot",
    "show": "shown", "sink": "sank sunk", "slay": "slew slain", "speak": "spoke spoken", "spend": "spent",
    "spring": "sprang sprung", "stand": "stood", "steal": "stole stolen", "stick": "stuck", "strike": "struck stricken",
    "swear": "swore sworn", "sweep": "swept", "take": "took taken", "teach": "taught", "tear": "tore torn",
    "tell": "told", "think": "thought", "throw": "threw thrown", "undergo": "underwent undergone",
    "understand": "understood", "uphold": "upheld", "win": "won", "withdraw": "withdrew withdrawn",
    "withhold": "withheld", "write": "wrote written", "shut": "shut", "cut": "cut", "hit": "hit", "set": "set",
    "defy": "defi", "die": "dying", "lie": "lying", "tie": "tying", "crisis": "crises", "ban": "ban",
}


def irregular_forms(lemma: str) -> tuple[str, ...]:
    """Forms of a word that do not begin with its stem; empty for a regular word."""
    return tuple(_FORMS.get(lemma, "").split())
