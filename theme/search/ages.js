// Ages that a query tells in figures: "3 year old", "aged 14", "18 months", "year 9". Words such as toddler are search words.

var YEARS = /^(years?|yrs?|yo)$/, MONTHS = /^(months?|mths?)$/;

// The youngest and oldest age meant, in months, and which words told it; null if none did.
function findAge(words) {
  for (var place = 0; place < words.length; place += 1) {
    var joined = /^(\d{1,2})(yrs?|yo|m)$/.exec(words[place]);
    var number = joined ? Number(joined[1]) : /^\d{1,2}$/.test(words[place]) ? Number(words[place]) : NaN;
    if (isNaN(number) || number > 26) continue;
    var before = words[place - 1] || "", after = words[place + 1] || "";
    if (before === "year" || before === "yr") return schoolYear(number, place);
    if (joined ? joined[2] === "m" : MONTHS.test(after)) return told(number, number, place, joined ? 1 : 2);
    if (joined || YEARS.test(after)) return told(number * 12, number * 12 + 11, place, joined ? 1 : words[place + 2] === "old" ? 3 : 2);
    if (before === "aged" || before === "age") return told(number * 12, number * 12 + 11, place - 1, 2);
  }
  return null;
}

function told(from, to, start, length) { return { from: from, to: to, start: start, end: start + length }; }

// Year 1 is five to six.
function schoolYear(year, place) {
  return year >= 1 && year <= 14 ? told((year + 4) * 12, (year + 5) * 12 + 11, place - 1, 2) : null;
}
