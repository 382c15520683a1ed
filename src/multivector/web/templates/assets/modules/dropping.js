// A file that is dropped on the form is the file of the form; nothing is sent until it is.
export function takeDrops() {
  const form = document.querySelector("form.reading");
  const field = form?.querySelector('input[type="file"]');
  if (!field) return;
  for (const name of ["dragenter", "dragover"]) {
    form.addEventListener(name, (dragged) => {
      if (![...dragged.dataTransfer.types].includes("Files")) return;
      dragged.preventDefault();
      form.classList.add("over-it");
    });
  }
  form.addEventListener("dragleave", () => form.classList.remove("over-it"));
  form.addEventListener("drop", (dropped) => {
    form.classList.remove("over-it");
    if (!dropped.dataTransfer.files.length) return;
    dropped.preventDefault();
    const one = new DataTransfer();
    one.items.add(dropped.dataTransfer.files[0]);
    field.files = one.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
