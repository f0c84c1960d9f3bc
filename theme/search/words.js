// A text as the words that the index holds. local_offer/search/words.py does the same when the index is built;
// stems and stop words are lunr's own (see plugins/offer_search).

function readWords(text) {
  var plain = String(text).toLowerCase().replace(/[’‘ʼ´]/g, "'").normalize("NFKD").replace(/\p{M}+/gu, "");
  return plain.replace(/'s(?![\p{L}\p{N}_])/gu, "").replace(/'/g, "").match(/[\p{L}\p{N}]+/gu) || [];
}

// lunr's pipeline functions take a token that can be updated.
function asToken(word) {
  return { word: word, update: function (change) { return change(this.word); }, toString: function () { return this.word; } };
}

function stem(word) { return lunr.stemmer(asToken(word)); }

function isStopWord(word) { return !lunr.stopWordFilter(asToken(word)); }

function readTerms(text) {
  return readWords(text).filter(function (word) { return !isStopWord(word); }).map(stem);
}
