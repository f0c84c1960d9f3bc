// Which pages answer a query, best first. The sum for typed words alone is lunr's own order (a test compares the two).

var PART_OF_PHRASE = 0.35, COVER = 0.7, WRONG_AGE = 0.3;

// How much a page of each kind counts, and a page of guidance when somebody asks how or what. Reviews of the offer itself
// have many words of it, and are seldom what a family looks for.
var KIND_FACTORS = { expected: 0.85, guidance: 1.1, reviews: 0.5 }, GUIDANCE_FOR_QUESTIONS = 1.4;

// Weight by page for one idea: its best way. Words typed one after the other add up; of other words for it all must be there.
function weighIdea(idea, terms) {
  var best = new Map();
  idea.ways.forEach(function (way) {
    var sums = new Map(), counts = new Map();
    way.terms.forEach(function (term) {
      var found = terms.postings(term);
      if (!found) return;
      for (var place = 0; place < found.pages.length; place += 1) {
        var page = found.pages[place];
        sums.set(page, (sums.get(page) || 0) + found.weights[place]);
        counts.set(page, (counts.get(page) || 0) + 1);
      }
    });
    sums.forEach(function (sum, page) {
      var isWhole = counts.get(page) === way.terms.length;
      if (!isWhole && !way.isTyped) return;
      var weight = sum * way.boost * (isWhole ? 1 : PART_OF_PHRASE);
      if (weight > (best.get(page) || 0)) best.set(page, weight);
    });
  });
  return best;
}

// Pages with their scores, best first: ideas summed, more for pages that answer more of them.
function rankPages(meant, terms, kindOf, agesOf) {
  var scores = new Map(), covers = new Map(), used = 0;
  meant.ideas.forEach(function (idea) {
    var pages = weighIdea(idea, terms);
    if (pages.size) used += 1;
    pages.forEach(function (weight, page) {
      covers.set(page, (covers.get(page) || 0) + 1);
      scores.set(page, (scores.get(page) || 0) + weight);
    });
  });
  var hits = [];
  scores.forEach(function (score, page) {
    var cover = 1 - COVER + COVER * covers.get(page) / used;
    hits.push({ page: page, score: score * cover * kindFits(kindOf(page), meant.isQuestion) * ageFits(page, meant.age, agesOf) });
  });
  return pinFirst(hits.sort(byScore), meant.pages);
}

function byScore(one, other) { return other.score - one.score || one.page - other.page; }

function kindFits(kind, isQuestion) {
  return (KIND_FACTORS[kind] || 1) * (isQuestion && kind === "guidance" ? GUIDANCE_FOR_QUESTIONS : 1);
}

// A page for other ages than the one told comes later; one that says no ages stays.
function ageFits(page, age, agesOf) {
  if (!age || !agesOf) return 1;
  var span = agesOf(page);
  return span[0] <= age.to && age.from <= span[1] ? 1 : WRONG_AGE;
}

function pinFirst(hits, pages) {
  if (!pages.length) return hits;
  var top = hits.length ? hits[0].score : 1;
  var pinned = pages.filter(function (page, place) { return pages.indexOf(page) === place; })
    .map(function (page, place) { return { page: page, score: top * (2 - place / 100) }; });
  return pinned.concat(hits.filter(function (hit) { return pages.indexOf(hit.page) < 0; }));
}

// Why a page was found: { terms, words }, each term once, with the word that a person reads for it.
function reasonsOf(page, meant, terms) {
  var found = { terms: [], words: [] };
  meant.ideas.forEach(function (idea) {
    idea.ways.forEach(function (way) {
      way.terms.forEach(function (term, place) {
        if (found.terms.indexOf(term) < 0 && hasPage(terms.postings(term), page)) {
          found.terms.push(term);
          found.words.push(way.words[place]);
        }
      });
    });
  });
  return found;
}

function hasPage(found, page) {
  if (!found) return false;
  var low = 0, high = found.pages.length - 1;
  while (low <= high) {
    var middle = (low + high) >> 1;
    if (found.pages[middle] === page) return true;
    if (found.pages[middle] < page) low = middle + 1; else high = middle - 1;
  }
  return false;
}
