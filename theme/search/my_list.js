// A button on each page that can be in a family's own list, and how many pages are in it, in the menu.

function listButton(list, page, title) {
  var button = make("button", { type: "button", class: "list-button" });
  function show() {
    var isIn = list.has(page);
    button.textContent = "";
    button.append(isIn ? "Take out of my list" : "Add to my list", make("span", { class: "govuk-visually-hidden", text: ": " + title }));
    button.classList.toggle("list-button--in", isIn);
  }
  button.addEventListener("click", function () { list.toggle(page); show(); });
  show();
  return button;
}

function listLink(list, root) {
  var made = make("a", { class: "site-header__list" });
  function show() {
    made.href = root + "my-list.html";
    made.textContent = "My list (" + list.pages().length + ")";
    made.hidden = !list.pages().length;
  }
  document.addEventListener("offer-list", show);
  show();
  return made;
}
