// The page of a family's own list: the pages together, to print or to share by a link that carries the list itself.

function openListPage(place) {
  var contents = JSON.parse(place.dataset.contents);
  var search = openSearch(contents, siteSource(), {}), list = ownList, shared = list.keeps ? carriedList() : [];
  var naming = JSON.parse(place.dataset.naming), target = document.getElementById("list-pages"), about = document.getElementById("list-about");
  var status = document.getElementById("list-status"), address = document.getElementById("list-address");

  function pages() { return shared.length ? shared : list.pages(); }

  function show() {
    var wanted = pages();
    document.getElementById("list-tools").hidden = !wanted.length;
    document.getElementById("list-keep").hidden = !shared.length;
    document.getElementById("list-empty").hidden = shared.length > 0;
    address.value = location.href.split("#")[0] + "#" + listInAddress(wanted);
    if (!wanted.length) {
      about.textContent = "Your list is empty. Open a page, or find some, and choose “Add to my list”.";
      target.textContent = "";
      return Promise.resolve();
    }
    return search.cardsAt(wanted).then(function (cards) {
      var gone = wanted.length - cards.length;
      about.textContent = (shared.length ? "Somebody shared this list with you. " : "") + cards.length + (cards.length === 1 ? " page" : " pages") + " in the list." +
        (gone ? " " + gone + (gone === 1 ? " page is" : " pages are") + " not on this site any more." : "");
      target.textContent = "";
      target.append(make("ul", { class: "entries" }, cards.map(function (card) { return entryOf(card); })));
    }).catch(function () {
      about.textContent = "The list could not be loaded. Your signal may be weak: load this page again.";
    });
  }

  function entryOf(card) {
    var button = listButton(list, card.url, card.title);
    button.addEventListener("click", function () { if (!shared.length) { show(); about.focus(); } });
    return make("li", { class: "entry" }, [
      make("h2", { class: "entry__title" }, [make("a", { href: siteRoot() + card.url, text: card.title })]),
      make("p", { class: "entry__provider", text: [KIND_NAMES[card.kind], card.provider].filter(Boolean).join(": ") }),
      card.summary ? make("p", { text: card.summary }) : null,
      cardFacts(card, naming, true),
      make("div", { class: "entry__notices" }, card.notices.map(function (text) { return make("p", { class: "notice", text: text }); })),
      button,
    ]);
  }

  document.getElementById("list-print").addEventListener("click", function () { window.print(); });
  document.getElementById("list-copy").addEventListener("click", function () {
    address.select();
    var copied = navigator.clipboard ? navigator.clipboard.writeText(address.value) : Promise.reject();
    copied.then(function () { status.textContent = "The link is copied."; })
      .catch(function () { status.textContent = "The link is marked. Copy it, and paste it into a message."; });
  });
  document.getElementById("list-keep").addEventListener("click", function () {
    list.add(shared);
    shared = [];
    history.replaceState(null, "", location.pathname);
    show().then(function () { about.focus(); });
  });
  document.getElementById("list-empty").addEventListener("click", function () { list.clear(); show().then(function () { about.focus(); }); });
  window.addEventListener("hashchange", function () { location.reload(); });
  document.querySelectorAll("[data-with-script]").forEach(function (part) { part.hidden = false; });
  show();
}

openListPage(document.getElementById("my-list"));
