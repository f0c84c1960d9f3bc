// Shows on a page of the preview what is wrong with the content, and loads the page again when it has changed.
// Writes text only, never HTML, so nothing that a file says can run here.
(function () {
  "use strict";

  var EVERY = 700; // milliseconds
  var CLOSED = "preview-notice-closed";
  var mark = document.querySelector('meta[name="preview-mark"]').content;
  var isPlain = document.querySelector('meta[name="preview-plain"]') !== null;
  var shown = "";
  var failures = 0;

  function element(name, text, className) {
    var made = document.createElement(name);
    if (text) { made.textContent = text; }
    if (className) { made.className = className; }
    return made;
  }

  // The notice is in a shadow tree, so that the theme's styles and its own do not meet.
  var host = element("div");
  host.id = "preview-notice";
  var root = host.attachShadow({ mode: "open" });
  var style = element("link");
  style.rel = "stylesheet";
  style.href = "/__preview/preview.css";
  var status = element("p", "", "announced");
  status.setAttribute("role", "status");
  var building = element("p", "Building the page again ...", "building");
  building.hidden = true;
  var region = element("section");
  region.setAttribute("role", "region");
  region.setAttribute("aria-labelledby", "heading");
  region.tabIndex = 0;
  region.hidden = true;
  root.append(style, status, region, building);

  function folding(heading, isOpen, key) {
    var details = element("details");
    var summary = element("summary");
    summary.append(heading);
    details.append(summary);
    details.open = remembered(key) === null ? isOpen : remembered(key) === "no";
    details.addEventListener("toggle", function () { remember(key, details.open ? "no" : "yes"); });
    return details;
  }

  function remembered(key) {
    try { return sessionStorage.getItem(CLOSED + key); } catch (error) { return null; }
  }

  function remember(key, value) {
    try { sessionStorage.setItem(CLOSED + key, value); } catch (error) { /* a browser may forbid it */ }
  }

  function list(heading, problems, more) {
    var part = element("div");
    part.append(element("h3", heading));
    var items = element("ul");
    problems.forEach(function (problem) {
      var item = element("li");
      item.append(element("p", problem.place, "place"), element("p", problem.wrong), element("p", "Mend: " + problem.mend));
      items.append(item);
    });
    part.append(items);
    if (more) { part.append(element("p", "And " + more + " more: 'invoke check' lists them all.")); }
    return part;
  }

  function heading(text) {
    var made = element("h2", text);
    made.id = "heading";
    return made;
  }

  function problemsPart(state) {
    var details = folding(heading(state.heading), true, "");
    details.append(element("p", state.summary, "summary"));
    if (state.failure) { details.append(element("p", state.reason, "place"), element("pre", state.failure)); }
    if (state.here.length) { details.append(list("This page", state.here, 0)); }
    if (state.elsewhere.length) { details.append(list("Other files", state.elsewhere, state.more)); }
    return details;
  }

  function advicePart(state, isOnly) {
    var words = "Advice for this page (" + state.advice.length + ")";
    var details = folding(isOnly ? heading(words) : element("h2", words), false, "-advice");
    details.append(list("To make it easier to read", state.advice, 0));
    return details;
  }

  function show(state) {
    var text = JSON.stringify([state.heading, state.summary, state.failure, state.here, state.elsewhere, state.more, state.advice]);
    building.hidden = !state.building;
    if (text === shown) { return; }
    var before = shown;
    shown = text;
    var hasFocus = root.activeElement !== null;
    var isWrong = state.summary !== "";
    region.className = isWrong ? "wrong" : "";
    region.replaceChildren();
    if (isWrong) { region.append(problemsPart(state)); }
    if (state.advice.length) { region.append(advicePart(state, !isWrong)); }
    region.hidden = !region.hasChildNodes();
    if (hasFocus && !region.hidden) { region.focus({ preventScroll: true }); } // it was in the list that was replaced
    if (isWrong) { status.textContent = state.heading + ". " + state.summary; } else if (before) { status.textContent = "Preview: no problems."; }
  }

  function take(state) {
    failures = 0;
    if (state.mark !== mark) {
      location.reload();
      return;
    }
    if (!isPlain) { show(state); }
    setTimeout(ask, EVERY);
  }

  function lost() {
    failures += 1;
    if (failures === 3 && !isPlain) {
      show({
        heading: "The preview has stopped", summary: "Start it again to see changes.", building: false,
        failure: "", reason: "", here: [], elsewhere: [], more: 0, advice: []
      });
    }
    setTimeout(ask, EVERY * 3);
  }

  function ask() {
    fetch("/__preview/state?page=" + encodeURIComponent(location.pathname), { cache: "no-store" })
      .then(function (answer) { return answer.json(); })
      .then(take, lost);
  }

  document.body.prepend(host);
  ask();
}());
