"""What was learnt from our own coded sentences."""
