// The find page: what is typed and ticked, what is found, and the address that says so. Letters wait for the next one, so that a
// phone does not fetch for each; words that come whole, spoken or pasted, are answered at once.

var RESULTS_AT_ONCE = 10, TYPING_PAUSE = 120, MOST_CARDS = 200;

function openFindPage(form) {
  var contents = JSON.parse(form.dataset.contents);
  var choices = openChoices(form);
  var search = openSearch(contents, siteSource(), choices.words());
  var input = form.querySelector("input[name=q]"), status = document.getElementById("find-status");
  var target = document.getElementById("find-results"), title = document.getElementById("find-title"), about = document.getElementById("find-about");
  var part = document.getElementById("find-answer");
  var naming = { needs: choices.namesOf("need"), levels: choices.namesOf("level") };
  var state = readAddress(), shown = RESULTS_AT_ONCE, turn = 0, timer = null, hits = [], meant = null;

  function hasChoices() { return Object.keys(state.chosen).length > 0; }

  // Asks, and shows the answer unless something else was asked meanwhile.
  function answer(isTyping) {
    var mine = ++turn;
    if (!state.query && !hasChoices()) return rest();
    return ask(isTyping).then(function (found) {
      if (mine !== turn) return null;
      hits = found.hits;
      meant = found.meant;
      return filtered(found).then(function (left) { return mine === turn ? show(left, mine) : null; });
    }).catch(function (error) { if (mine === turn) tellFault(error); });
  }

  function ask(isTyping) {
    if (state.query) return search.find(state.query, isTyping, state.isExact);
    return search.facets().then(function () { return { hits: search.everyPage(), meant: { ideas: [], words: [], mended: [], pages: [], age: null, term: null } }; });
  }

  function filtered(found) {
    if (!hasChoices()) return Promise.resolve(found.hits);
    return search.facets().then(function (facets) {
      var asked = choices.asked(state.chosen);
      return found.hits.filter(function (hit) { return isLeft(facets, asked, hit.page); });
    });
  }

  function show(left, mine) {
    var wanted = left.slice(0, Math.min(MOST_CARDS, shown + 4));
    return search.cards(wanted.map(function (hit) { return hit.page; })).then(function (cards) {
      if (mine !== turn) return null;
      cards.forEach(function (card, place) {
        card.score = wanted[place].score;
        card.why = search.reasons(card.page, meant);
      });
      var arranged = arrange(cards, meant.words.map(function (one) { return one.stem; }).join(" "));
      arranged.main = arranged.main.slice(0, shown);
      showResults(target, arranged, naming);
      tell(left);
      if (left.length > shown) target.append(moreButton(left));
      countChoices();
      return left.length ? null : nothingLeft(mine);
    });
  }

  function tell(left) {
    part.hidden = false;
    var number = withCommas(left.length) + (left.length === 1 ? " result" : " results");
    var what = state.query ? " for “" + meantWords() + "”" : "";
    title.textContent = left.length ? number + what : "Nothing found" + what;
    about.textContent = "";
    if (meant.mended.length) about.append(mendedNote());
    if (meant.term) about.append(explained(meant.term));
    if (hasChoices()) about.append(choicesNote());
    status.textContent = title.textContent + (meant.mended.length ? ". You typed " + state.query : "") + ".";
  }

  function meantWords() {
    if (!meant.mended.length) return state.query.slice(0, 80);
    return meant.words.map(function (one) { return one.word; }).join(" ").slice(0, 80);
  }

  function mendedNote() {
    var typed = make("a", { class: "govuk-link", href: location.pathname + "?" + new URLSearchParams({ q: state.query, exact: "1" }), text: "Search for “" + state.query.slice(0, 80) + "” instead" });
    typed.addEventListener("click", function (event) {
      event.preventDefault();
      change({ isExact: true }, true);
      input.focus();
    });
    var right = meant.mended.map(function (pair) { return pair[1]; }).join(", ");
    return make("p", { class: "govuk-body" }, ["Showing results for ", make("strong", { text: right }), ". ", typed, "."]);
  }

  function explained(term) {
    return make("p", { class: "found-term" }, [
      make("a", { class: "govuk-link", href: siteRoot() + "words-explained.html#word-" + term.id, text: term.name }), ": " + term.meaning,
    ]);
  }

  // What was chosen, each with a way to take it out again.
  function choicesNote() {
    var buttons = [];
    Object.keys(state.chosen).forEach(function (group) {
      state.chosen[group].forEach(function (value) {
        var button = make("button", { type: "button", class: "found-choice", text: "Take out: " + choices.nameOf(group, value) });
        button.addEventListener("click", function () { takeOut(group, value); });
        buttons.push(button);
      });
    });
    return make("p", { class: "found-choices" }, buttons);
  }

  function takeOut(group, value) {
    var chosen = Object.assign({}, state.chosen);
    chosen[group] = chosen[group].filter(function (other) { return other !== value; });
    if (!chosen[group].length) delete chosen[group];
    change({ chosen: chosen }, true);
    choices.set(chosen);
    title.focus();
  }

  function moreButton(left) {
    var button = make("button", { type: "button", class: "govuk-button govuk-button--secondary", text: "Show more results" });
    button.addEventListener("click", function () {
      var before = target.querySelectorAll(".found > li").length;
      shown += RESULTS_AT_ONCE;
      show(left, turn).then(function () {
        var next = target.querySelectorAll(".found > li")[before];
        if (next) next.querySelector("a").focus();
        remember();
      });
    });
    return button;
  }

  // Nothing fits: which choices are in the way, words that do find something, and the ways that always work.
  function nothingLeft(mine) {
    if (hits.length && hasChoices()) {
      target.append(make("p", { class: "govuk-body", text: "Your words found " + hits.length + " pages, but none of them fits all your choices. Take one out." }));
      return null;
    }
    target.append(make("p", { class: "govuk-body", text: "No page has these words. Try fewer or other words, use the ways to look below, or ring us." }));
    return search.suggestions(state.query).then(function (found) {
      if (mine !== turn || !found.length) return;
      target.prepend(make("div", {}, [
        make("p", { class: "govuk-body", text: "Words like yours that do find something:" }),
        make("ul", { class: "govuk-list" }, found.map(function (word) {
          return make("li", {}, [make("a", { class: "govuk-link", href: location.pathname + "?" + new URLSearchParams({ q: word }), text: word })]);
        })),
      ]));
    });
  }

  function rest() {
    target.textContent = about.textContent = status.textContent = title.textContent = "";
    part.hidden = true;
    hits = [];
    countChoices();
    return Promise.resolve();
  }

  // Beside each box, how many pages it would leave; once the boxes are open, since most people never open them.
  function countChoices() {
    var filters = document.getElementById("find-filters");
    if (!filters.open) return;
    search.facets().then(function (facets) {
      var pages = (state.query ? hits : search.everyPage()).map(function (hit) { return hit.page; });
      choices.count(facets, state.chosen, pages);
    }).catch(tellFault);
  }

  function tellFault() {
    part.hidden = false;
    title.textContent = "The search cannot be used just now";
    about.textContent = "";
    target.textContent = "";
    var again = make("button", { type: "button", class: "govuk-button govuk-button--secondary", text: "Try again" });
    again.addEventListener("click", function () { answer(false); });
    target.append(make("p", { class: "govuk-body", text: "A part of it could not be loaded. Your signal may be weak, or this page may be old: load it again. The ways to look below all work without it." }), again);
    status.textContent = "The search cannot be used just now. The ways to look below all work without it.";
  }

  function change(difference, isNewStep) {
    state = Object.assign({}, state, difference);
    shown = RESULTS_AT_ONCE;
    keepAddress(state, isNewStep);
    return answer(!isNewStep);
  }

  // Back returns to the same place: how many results were shown, and how far down the page was.
  function remember() {
    try { history.replaceState({ shown: shown, down: scrollY }, ""); } catch (error) { /* opened from a disk */ }
  }

  function restore() {
    state = readAddress();
    input.value = state.query;
    choices.set(state.chosen);
    var kept = history.state || {};
    shown = kept.shown || RESULTS_AT_ONCE;
    answer(false).then(function () { if (kept.down) scrollTo(0, kept.down); });
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    clearTimeout(timer);
    change({ query: input.value.trim(), isExact: false, chosen: choices.read() }, true).then(function () { title.focus(); });
  });
  input.addEventListener("input", function () {
    var query = input.value.trim(), isWhole = Math.abs(query.length - state.query.length) > 2;
    clearTimeout(timer);
    timer = setTimeout(function () { change({ query: query, isExact: false }, false); }, isWhole ? 0 : TYPING_PAUSE);
  });
  form.addEventListener("change", function (event) {
    if (event.target.dataset.group || event.target.id === "age") change({ chosen: choices.read() }, true);
  });
  document.getElementById("find-filters").addEventListener("toggle", countChoices);
  window.addEventListener("popstate", restore);
  window.addEventListener("hashchange", function () { if (JSON.stringify(readAddress()) !== JSON.stringify(state)) restore(); });
  window.addEventListener("pagehide", remember);
  if ("scrollRestoration" in history) history.scrollRestoration = "manual";
  document.querySelectorAll("[data-with-script]").forEach(function (withScript) { withScript.hidden = false; });
  restore();
}

openFindPage(document.getElementById("find-form"));
