/* Everything works without this file; it only makes things smoother. */

// A form that was sent does not need to be sent again by a double click.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
  } else if (form.method === "post" && !form.hasAttribute("hx-post")) {
    form.dataset.sent = "yes";
  }
});

// Coming back with the back button, the form may be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// On paper nothing stays folded.
const folded = new Set();
window.addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("details:not([open])")) {
    folded.add(fold);
    fold.open = true;
  }
});
window.addEventListener("afterprint", () => {
  for (const fold of folded) fold.open = false;
  folded.clear();
});
