// Puts results in the order in which a person sees them: what every school should do first, apart; no provider fills the page.

var MOST_EXPECTED = 2, MOST_OF_ONE_PROVIDER = 2, NEAR_TOP = 0.85;

// Cards with scores, best first, as { expected: [{ card, others }], main: [{ card, more }] }. Expected provision is shown for the
// needs that fit best, each once, with the other levels that were found; it is left out where it hardly fits.
function arrange(cards, asked) {
  var expected = [], main = [], top = cards.length ? cards[0].score : 0;
  cards.forEach(function (card) {
    if (card.kind !== "expected") return placeInMain(main, card);
    var same = expected.find(function (entry) { return String(entry.card.needs) === String(card.needs); });
    if (same) same.others.push(card);
    else if (expected.length < MOST_EXPECTED && (card.score >= NEAR_TOP * top || isNeedItself(card, asked))) expected.push({ card: card, others: [] });
    else if (card.score < NEAR_TOP * top) placeInMain(main, card);
  });
  return { expected: expected, main: main };
}

// Whether nothing was asked but the name of the need. `asked` are the stems of the query's words.
function isNeedItself(card, asked) {
  return Boolean(asked) && readWords(card.title.split(":")[0]).map(stem).join(" ") === asked;
}

function placeInMain(main, card) {
  var provider = card.kind === "provision" ? card.provider : card.kind === "providers" ? card.title : "";
  var theirs = provider ? main.filter(function (entry) { return entry.provider === provider; }) : [];
  if (theirs.length < MOST_OF_ONE_PROVIDER) main.push({ card: card, provider: provider, more: [] });
  else theirs[theirs.length - 1].more.push(card);
}
