// The search as one thing: a query in, pages out. Knows nothing of the page that shows them.

var CHOSEN_KINDS = ["expected", "provision", "providers"];

function openSearch(contents, source, words) {
  var load = openParts(contents, source);
  var terms = openTerms(contents, load), spelling = openSpelling(load), queries = openQueries(contents, terms, spelling);
  var chunks = {}, table = null;

  function ages() { return load("a").then(function (data) { return readAges(data, contents); }); }

  function facets() {
    return Promise.all([load("f"), ages()]).then(function (parts) {
      return table = table || readFacets(parts[0], parts[1], contents, words);
    });
  }

  // { hits: [{ page, score }], meant }. `isTyping`: the last word may be only begun. `isExact`: no word is mended.
  function find(query, isTyping, isExact) {
    return queries.understand(query, isTyping, isExact).then(function (meant) {
      return (meant.age ? ages() : Promise.resolve(null)).then(function (agesOf) {
        if (agesOf && !meant.ideas.length) return { meant: meant, hits: pagesForAge(meant.age, agesOf) };
        return { meant: meant, hits: rankPages(meant, terms, kindOf, agesOf) };
      });
    });
  }

  // The results' cards, by page's number.
  function cards(pages) {
    var wanted = pages.map(function (page) { return Math.floor(page / contents.chunk); });
    return Promise.all(wanted.map(function (chunk) {
      return load("c" + chunk).then(function (data) { chunks[chunk] = chunks[chunk] || JSON.parse(decoder.decode(data)); });
    })).then(function () {
      return pages.map(function (page) { return asCard(page, chunks[Math.floor(page / contents.chunk)][page % contents.chunk]); });
    });
  }

  function asCard(page, row) {
    return { page: page, kind: kindOf(page), url: row[0], title: row[1], summary: row[2], provider: row[3], needs: row[4],
      levels: row[5], from: row[6], to: row[7], how: row[8], checked: row[9], notices: row[10], contact: row[11] };
  }

  // Pages are numbered kind by kind.
  function kindOf(page) {
    for (var place = 0, end = 0; place < contents.kinds.length; place += 1) {
      end += contents.kinds[place][1];
      if (page < end) return contents.kinds[place][0];
    }
    return "";
  }

  // A query that is nothing but an age: what is for that age.
  function pagesForAge(age, agesOf) {
    return everyPage().filter(function (hit) {
      var span = agesOf(hit.page);
      return (span[0] > 0 || span[1] < OPEN_AGE) && ageFits(hit.page, age, agesOf) === 1;
    });
  }

  // Every page that says whom it is for, in the index's order: what choices alone are made from.
  function everyPage() {
    var pages = [];
    for (var page = 0; page < contents.pages; page += 1) {
      if (CHOSEN_KINDS.indexOf(kindOf(page)) >= 0) pages.push({ page: page, score: 1 });
    }
    return pages;
  }

  // Cards by address, for a list of pages; one that is there no more is left out.
  function cardsAt(urls) {
    return load("u").then(function (data) {
      var bytes = new Bytes(data), count = bytes.number(), pages = {};
      readSorted(bytes, count, function (url) { pages[url] = bytes.number(); });
      return cards(urls.filter(function (url) { return pages[url] !== undefined; }).map(function (url) { return pages[url]; }));
    });
  }

  // Words near to a query that found nothing, that do find something.
  function suggestions(query) {
    return spelling.ready().then(function () {
      var found = [];
      readWords(query).slice(0, MOST_WORDS).forEach(function (word) {
        if (word.length > 2 && word.length < 30 && !isStopWord(word)) {
          spelling.nearest(word, 3, 0.6).forEach(function (near) { if (found.indexOf(near[0]) < 0) found.push(near[0]); });
        }
      });
      return terms.ready(found.map(stem)).then(function () {
        return found.filter(function (word) { return terms.postings(stem(word)) !== null; }).slice(0, 6);
      });
    });
  }

  return { find: find, cards: cards, cardsAt: cardsAt, everyPage: everyPage, facets: facets, suggestions: suggestions,
    reasons: function (page, meant) { return reasonsOf(page, meant, terms); }, terms: terms };
}
