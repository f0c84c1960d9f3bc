// Mends a misspelt word, and only a misspelt one: no page has it, nobody says it is a word, and it is no English word.
// The parts it needs are fetched when a word is unknown, not before.

var HASHES = 8; // as in spelling.py
var VOWELS = "aeiouy";
var SOUNDS_ALIKE = ["ck", "cs", "sz", "iy", "kq", "xs", "vf", "jg"];

function openSpelling(load) {
  var words = null, known = null, real = null;

  function ready() {
    return Promise.all([load("w"), load("r")]).then(function (parts) {
      if (words) return;
      words = [];
      var bytes = new Bytes(parts[0]);
      readSorted(bytes, bytes.number(), function (word) { words.push([word, bytes.take(1)[0]]); });
      known = new Set(words.map(function (pair) { return pair[0]; }));
      var bits = new Bytes(parts[1]), size = bits.number();
      real = { size: size, bits: parts[1].subarray(bits.at) };
    });
  }

  function isWord(word) { return known.has(word); }

  // A Bloom filter of real words that look like one of ours (see local_offer/search/spelling.py).
  function isRealWord(word) {
    var one = hash(word, 2166136261), other = (hash(word, 84696351) | 1) >>> 0;
    for (var turn = 0; turn < HASHES; turn += 1) {
      var place = ((one + turn * other) % 4294967296) % real.size;
      if (!(real.bits[place >> 3] & (1 << (place & 7)))) return false;
    }
    return true;
  }

  // The nearest words to a misspelt one, best first, as [word, cost].
  function nearest(word, most, slack) {
    var found = [], limit = allowed(word.length) + slack;
    words.forEach(function (pair) {
      if (Math.abs(pair[0].length - word.length) > 2) return;
      var cost = distance(word, pair[0], limit);
      if (cost <= limit) found.push([pair[0], cost, cost - 0.08 * pair[1]]);
    });
    return found.sort(function (one, other) { return one[2] - other[2] || (one[0] < other[0] ? -1 : 1); }).slice(0, most);
  }

  // Two words written as one; null if it is not that.
  function split(word) {
    for (var cut = word.length - 3; cut >= 3; cut -= 1) {
      if (known.has(word.slice(0, cut)) && known.has(word.slice(cut))) return [word.slice(0, cut), word.slice(cut)];
    }
    return null;
  }

  return { ready: ready, isWord: isWord, isRealWord: isRealWord, nearest: nearest, split: split };
}

function hash(word, start) {
  var found = start;
  for (var letter of word) found = Math.imul(found ^ letter.codePointAt(0), 16777619) >>> 0;
  return found;
}

// How much may be wrong in a word of this length.
function allowed(length) { return length < 4 ? 0 : length < 5 ? 0.9 : length < 8 ? 1.5 : length < 11 ? 2.1 : 2.8; }

// Letters to be changed, added, taken out or swapped; less where people go wrong: vowels, doubled letters, sounds alike.
function distance(typed, word, limit) {
  var wide = word.length, before = null, last = [0];
  for (var column = 1; column <= wide; column += 1) last.push(last[column - 1] + gap(word, column - 1));
  for (var row = 1; row <= typed.length; row += 1) {
    var line = [last[0] + gap(typed, row - 1)], least = line[0];
    for (column = 1; column <= wide; column += 1) {
      var cost = Math.min(
        last[column] + gap(typed, row - 1),
        line[column - 1] + gap(word, column - 1),
        last[column - 1] + swap(typed[row - 1], word[column - 1], row === 1 && column === 1)
      );
      if (before && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1]) {
        cost = Math.min(cost, before[column - 2] + 0.7);
      }
      line.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return Infinity;
    before = last;
    last = line;
  }
  return last[wide];
}

function gap(word, place) {
  if (place > 0 && word[place] === word[place - 1]) return 0.4;
  if (place === 0) return 1.3;
  return word[place] === "h" || word[place] === "e" ? 0.7 : VOWELS.indexOf(word[place]) >= 0 ? 0.8 : 1;
}

function swap(one, other, isFirst) {
  if (one === other) return 0;
  var alike = SOUNDS_ALIKE.some(function (pair) { return pair === one + other || pair === other + one; });
  if (alike) return 0.5;
  if (VOWELS.indexOf(one) >= 0 && VOWELS.indexOf(other) >= 0) return 0.6;
  return isFirst ? 1.5 : 1;
}
