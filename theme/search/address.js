// The find page's state is its address, so that it can be shared and Back works. The words are in the query, where a council's own
// log can show what found nothing; choices about a child stand after the #, which a browser never sends.

var GROUPS = ["need", "level", "help", "aspect", "phase", "age", "cost", "referral", "place"];

function readAddress() {
  var asked = new URLSearchParams(location.search), kept = new URLSearchParams(location.hash.slice(1));
  var chosen = {};
  GROUPS.forEach(function (name) {
    var values = asked.getAll(name).concat(kept.getAll(name)).filter(Boolean);
    if (values.length) chosen[name] = values;
  });
  return { query: (asked.get("q") || "").trim(), isExact: asked.has("exact"), chosen: chosen };
}

function writeAddress(state) {
  var query = new URLSearchParams(), kept = new URLSearchParams();
  if (state.query) query.set("q", state.query);
  if (state.isExact) query.set("exact", "1");
  GROUPS.forEach(function (name) { (state.chosen[name] || []).forEach(function (value) { kept.append(name, value); }); });
  // a list that the browser does not keep
  carriedList().forEach(function (page) { kept.append("list", page); });
  return location.pathname + (String(query) && "?" + query) + (String(kept) && "#" + kept);
}

// A page that is opened from a disk may not change its address: then the state lives as long as the page.
function keepAddress(state, isNewStep) {
  try {
    if (isNewStep) history.pushState(null, "", writeAddress(state));
    else history.replaceState(history.state, "", writeAddress(state));
  } catch (error) { /* the page works on */ }
}
