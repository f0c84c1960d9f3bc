// The terms of the index: which pages a term is on and with what weight, terms that start alike, phrases of the search words.

function openTerms(contents, load) {
  var shards = {}, starts = contents.starts.split(" ");
  var weights = [];
  for (var step = 0; step < 256; step += 1) {
    weights.push(contents.least * Math.pow(contents.greatest / contents.least, step / 255));
  }

  // The range in which a term stands, or would stand.
  function rangeOf(term) {
    var low = 0, high = starts.length - 1;
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (starts[middle] <= term) low = middle; else high = middle - 1;
    }
    return low;
  }

  function readShard(data) {
    var bytes = new Bytes(data), count = bytes.number(), names = [], places = {};
    readSorted(bytes, count, function (name) {
      names.push(name);
      places[" " + name] = bytes.at;
      var pages = bytes.number();
      bytes.skipNumbers(pages);
      bytes.at += pages;
    });
    var phrases = bytes.isAtEnd() ? [] : JSON.parse(decoder.decode(data.subarray(bytes.at)));
    return { data: data, names: names, places: places, phrases: phrases, postings: {} };
  }

  function loadRange(range) {
    return load("t" + range).then(function (data) { shards[range] = shards[range] || readShard(data); });
  }

  // Makes the ranges of these terms ready, and those of all terms that start with a prefix.
  function ready(terms, prefix) {
    var wanted = {};
    terms.forEach(function (term) { wanted[rangeOf(term)] = true; });
    if (prefix) {
      for (var range = rangeOf(prefix), last = rangeOf(prefix + "\uffff"); range <= last && range < rangeOf(prefix) + 3; range += 1) {
        wanted[range] = true;
      }
    }
    return Promise.all(Object.keys(wanted).map(loadRange));
  }

  // Pages and weights of a term; null if no page has it. Its range must be ready.
  function postings(term) {
    var shard = shards[rangeOf(term)], at = shard.places[" " + term];
    if (at === undefined) return null;
    if (!shard.postings[" " + term]) shard.postings[" " + term] = readPostings(shard.data, at);
    return shard.postings[" " + term];
  }

  function readPostings(data, at) {
    var bytes = new Bytes(data);
    bytes.at = at;
    var count = bytes.number(), pages = new Uint32Array(count), found = new Float32Array(count), page = -1;
    for (var place = 0; place < count; place += 1) { page += bytes.number() + 1; pages[place] = page; }
    for (place = 0; place < count; place += 1) found[place] = weights[data[bytes.at + place]];
    return { pages: pages, weights: found };
  }

  // Terms that start with these letters, the most common first.
  function startingWith(prefix, most) {
    var found = [];
    for (var range = rangeOf(prefix), last = rangeOf(prefix + "\uffff"); range <= last; range += 1) {
      if (shards[range]) {
        found = found.concat(shards[range].names.filter(function (name) { return name.startsWith(prefix); }));
      }
    }
    return found.sort(function (one, other) { return postings(other).pages.length - postings(one).pages.length; }).slice(0, most);
  }

  // Rows of the search words whose key is this stem (see local_offer/search/phrases.py).
  function phrasesOf(key) {
    return shards[rangeOf(key)].phrases.filter(function (row) { return row[0].split(" ")[row[1]] === key; });
  }

  return { ready: ready, postings: postings, startingWith: startingWith, phrasesOf: phrasesOf };
}
