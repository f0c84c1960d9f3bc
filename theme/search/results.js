// Shows what was found: what every school should do, then services, guides and providers, each with why it was found.

var KIND_NAMES = { expected: "What every school should do", provision: "Service", guidance: "Guide", providers: "Who provides help",
  reviews: "Review", pages: "Page" };

// A card comes with `why`: the terms and words by which it was found. `naming` gives the area's names of needs and levels.
function showResults(target, arranged, naming) {
  target.textContent = "";
  var hasParts = arranged.expected.length > 0;
  if (hasParts) target.append(expectedPart(arranged.expected, naming));
  if (!arranged.main.length) return;
  if (hasParts) target.append(make("h3", { class: "govuk-heading-m", text: "Services, guides and people who help" }));
  target.append(make("ol", { class: "entries found" }, arranged.main.map(function (entry) {
    return result(entry.card, hasParts ? "h4" : "h3", naming, moreFromProvider(entry));
  })));
}

function expectedPart(entries, naming) {
  return make("section", { class: "found-expected", "aria-labelledby": "found-expected" }, [
    make("h3", { class: "govuk-heading-m", id: "found-expected", text: "What every nursery, school and college should do" }),
    make("ul", { class: "entries" }, entries.map(function (entry) {
      return result(entry.card, "h4", naming, otherLevels(entry, naming));
    })),
  ]);
}

function result(card, heading, naming, after) {
  var stems = card.why.terms, shown = readWords(card.title + " " + card.summary).map(stem);
  var also = card.why.words.filter(function (word, place) { return shown.indexOf(stems[place]) < 0; });
  return make("li", { class: "entry" }, [
    make(heading, { class: "entry__title" }, [link(card.url, marked(card.title, stems))]),
    make("p", { class: "entry__provider", text: [KIND_NAMES[card.kind], card.provider].filter(Boolean).join(": ") }),
    card.summary ? make("p", {}, [marked(card.summary, stems)]) : null,
    also.length ? make("p", { class: "entry__meta" }, ["The page also says: ", markedWords(also)]) : null,
    cardFacts(card, naming),
    make("div", { class: "entry__notices" }, card.notices.map(function (text) { return make("p", { class: "notice", text: text }); })),
    after,
    listButton(ownList, card.url, card.title),
  ]);
}

function markedWords(found) {
  return make("span", {}, [].concat.apply([], found.map(function (word, place) {
    return [place ? ", " : "", make("mark", { text: word })];
  })));
}

// `isWhole` has the contact too.
function cardFacts(card, naming, isWhole) {
  var lines = [];
  if (card.how) lines.push("How to get it: " + card.how);
  if (isWhole && card.contact) lines.push("Contact: " + card.contact);
  var who = [];
  if (card.needs === -1) who.push("Any need"); else if (card.needs.length) who.push(listed(card.needs.map(function (place) { return naming.needs[place]; })));
  if (card.kind === "provision") who.push(card.levels === -1 ? "Every level" : listed(card.levels.map(function (place) { return naming.levels[place]; })));
  if (card.from !== null || card.to !== null) who.push(agesText(card.from, card.to));
  if (who.length && card.kind !== "expected") lines.push("For: " + who.join(". "));
  if (card.checked) lines.push("Checked: " + card.checked);
  return lines.length ? make("ul", { class: "entry__meta" }, lines.map(function (text) { return make("li", { text: text }); })) : null;
}

function agesText(from, to) {
  if (from === null) return "Up to " + to;
  var start = from === 0 ? "Birth" : "Ages " + from;
  return to === null ? start + " and over" : start + " to " + to;
}

function otherLevels(entry, naming) {
  if (!entry.others.length) return null;
  var links = entry.others.map(function (card, place) {
    return make("span", {}, [place ? ", " : "", link(card.url, naming.levels[card.levels[0]])]);
  });
  return make("p", { class: "entry__meta" }, ["With more help, or less: "].concat(links));
}

function moreFromProvider(entry) {
  if (!entry.more.length) return null;
  var name = entry.provider;
  return make("details", { class: "govuk-details entry__more" }, [
    make("summary", { class: "govuk-details__summary" }, [
      make("span", { class: "govuk-details__summary-text", text: entry.more.length + " more from " + name }),
    ]),
    make("div", { class: "govuk-details__text" }, [make("ul", { class: "govuk-list" }, entry.more.map(function (card) {
      return make("li", {}, [link(card.url, card.title)]);
    }))]),
  ]);
}

function link(url, text) { return make("a", { class: "govuk-link", href: siteRoot() + url }, [text]); }

// The text with the words that found the page marked.
function marked(text, stems) {
  var made = document.createDocumentFragment();
  text.split(/([\p{L}\p{N}'’]+)/u).forEach(function (piece, place) {
    var isFound = place % 2 && readWords(piece).some(function (word) { return stems.indexOf(stem(word)) >= 0; });
    made.append(isFound ? make("mark", { text: piece }) : piece);
  });
  return made;
}
