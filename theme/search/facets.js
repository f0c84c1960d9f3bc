// What every page can be filtered by. Several choices of one group: any of them. Several groups: all of them.

var SETS = ["need", "level", "help", "aspect"];
var COSTS = ["", "free", "some", "paid"];

var OPEN_AGE = 65535;

// Youngest and oldest age of every page in months, as local_offer/search/facet_table.py packs them.
function readAges(data, contents) {
  function two(place) { return data[2 * place] | data[2 * place + 1] << 8; }
  return function (page) { return [two(page), two(contents.pages + page)]; };
}

// Reads local_offer/search/facet_table.py's columns. `words` are the area's ids by group, in its order.
function readFacets(data, ages, contents, words) {
  var number = contents.pages, at = 0, sets = {};
  SETS.forEach(function (name, place) {
    sets[name] = { at: at, width: contents.bytes[place], words: words[name] };
    at += number * contents.bytes[place];
  });
  var flags = at;

  function hasWord(name, page, word) {
    var set = sets[name], place = set.words.indexOf(word);
    return place >= 0 && Boolean(data[set.at + page * set.width + (place >> 3)] & (1 << (place & 7)));
  }

  function saysAges(page) { return ages(page)[0] > 0 || ages(page)[1] < OPEN_AGE; }

  // Does a page have this value of a group?
  function has(name, value, page) {
    if (sets[name]) return hasWord(name, page, value);
    if (name === "phase" || name === "age") return saysAges(page) && overlaps(ages(page), value);
    if (name === "cost") return COSTS[data[flags + page] & 3] === value;
    if (name === "referral") return (data[flags + page] >> 2 & 3) === (value === "yes" ? 2 : 1);
    return Boolean(data[flags + page] & 16) === (value === "out");
  }

  return { has: has };
}

// Ages overlap; one that ends where the other begins does not, unless it is an age and no span. Values are "60-132" in months.
function overlaps(span, value) {
  var ends = value.split("-").map(Number);
  if (ends.length < 2 || ends[0] === ends[1]) return span[0] <= ends[0] && ends[0] <= span[1] + 11.99;
  return span[0] < ends[1] && (span[1] > ends[0] || span[0] === span[1] && span[0] === ends[0]);
}

// Whether a page is left by the choices; `except` is a group that is not asked.
function isLeft(facets, chosen, page, except) {
  return Object.keys(chosen).every(function (name) {
    return name === except || chosen[name].some(function (value) { return facets.has(name, value, page); });
  });
}

// How many pages a value would leave if it were chosen in its group, with all other groups as they are.
function countLeft(facets, chosen, pages, name, value) {
  return pages.filter(function (page) { return isLeft(facets, chosen, page, name) && facets.has(name, value, page); }).length;
}
