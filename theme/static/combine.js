// More than one need: shows the help for every ticked need in one view, each item saying which need it answers.
// Each need's data is a script of its own (combine/<need>.js), loaded when the need is ticked, so that the page works
// from a disk as well as from a server. Without this script the page links to each need in turn.
(function () {
  "use strict";

  var form = document.getElementById("combine");
  var status = document.getElementById("combine-status");
  var result = document.getElementById("combine-result");
  if (!form || !window.URLSearchParams) return;

  var root = form.dataset.root;
  var ANY_NEED = "any-need";
  var loaded = {};
  var waiting = {};

  // Called by each data script.
  window.offerNeed = function (id, data) { loaded[id] = data; };

  function load(id) {
    if (loaded[id]) return Promise.resolve(loaded[id]);
    if (!waiting[id]) {
      waiting[id] = new Promise(function (resolve, reject) {
        var script = document.createElement("script");
        script.src = root + "combine/" + id + ".js";
        script.onload = function () { loaded[id] ? resolve(loaded[id]) : reject(new Error(id)); };
        script.onerror = function () { waiting[id] = null; reject(new Error(id)); };
        document.head.appendChild(script);
      });
    }
    return waiting[id];
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function link(url, text) {
    var made = element("a", "govuk-link", text);
    made.href = root + url;
    return made;
  }

  function listed(words) {
    return words.length < 2 ? words.join("") : words.slice(0, -1).join(", ") + " and " + words[words.length - 1];
  }

  function chosen() {
    var data = new FormData(form);
    return { needs: data.getAll("need"), level: data.get("level") };
  }

  function choose(query) {
    var params = new URLSearchParams(query);
    var needs = params.getAll("need");
    form.querySelectorAll("input[name=need]").forEach(function (box) { box.checked = needs.indexOf(box.value) !== -1; });
    form.querySelectorAll("input[name=level]").forEach(function (radio) { if (radio.value === params.get("level")) radio.checked = true; });
    return needs.length > 0;
  }

  function levelName(level) {
    var label = form.querySelector("label[for='level-" + level + "']");
    return label ? label.textContent.split(":")[0] : level;
  }

  // What is expected, kind of help by kind of help; each line names the need it is for.
  function expected(needs, level) {
    var section = element("section");
    section.appendChild(element("h3", "govuk-heading-m", "What every setting, school and college should do"));
    needs.forEach(function (need) {
      var cell = need.levels[level];
      var line = element("p", "govuk-body");
      line.appendChild(element("strong", "", need.name + ": "));
      line.appendChild(document.createTextNode((cell.summary || "Nothing has been agreed in writing here yet.") + " "));
      line.appendChild(link(cell.url, "All of it for " + need.name.toLowerCase()));
      section.appendChild(line);
    });
    var aspects = [];
    needs.forEach(function (need) {
      need.levels[level].says.forEach(function (pair) { if (aspects.indexOf(pair[0]) === -1) aspects.push(pair[0]); });
    });
    aspects.forEach(function (aspect) {
      section.appendChild(element("h4", "govuk-heading-s", aspect));
      var list = element("ul", "govuk-list govuk-list--bullet");
      needs.forEach(function (need) {
        need.levels[level].says.forEach(function (pair) {
          if (pair[0] !== aspect) return;
          var item = element("li");
          item.appendChild(element("strong", "", need.name + ": "));
          item.appendChild(document.createTextNode(pair[1]));
          list.appendChild(item);
        });
      });
      section.appendChild(list);
    });
    return section;
  }

  // Every service once, with each ticked need it answers; those that answer most come first.
  function joinServices(needs, anyNeed, level) {
    var byUrl = {};
    needs.concat([anyNeed]).forEach(function (need) {
      need.levels[level].services.forEach(function (service) {
        var known = byUrl[service[1]] || (byUrl[service[1]] = { title: service[0], url: service[1], summary: service[2], provider: service[3], answers: [] });
        known.answers.push(need.name);
      });
    });
    function weight(service) { return service.answers[0] === anyNeed.name ? 0 : service.answers.length; }
    return Object.keys(byUrl).map(function (url) { return byUrl[url]; }).sort(function (one, other) {
      return weight(other) - weight(one) || (one.title.toLowerCase() < other.title.toLowerCase() ? -1 : 1);
    });
  }

  function serviceItem(service) {
    var item = element("li", "entry");
    var heading = element("h4", "govuk-heading-s");
    heading.appendChild(link(service.url, service.title));
    item.appendChild(heading);
    item.appendChild(element("p", "govuk-body", service.summary));
    item.appendChild(element("p", "entry-meta govuk-body-s", service.provider + ". Answers: " + listed(service.answers) + "."));
    return item;
  }

  function show(needs, anyNeed, level) {
    var services = joinServices(needs, anyNeed, level);
    var names = listed(needs.map(function (need) { return need.name; }));
    result.textContent = "";
    result.appendChild(element("h2", "govuk-heading-l", names + ": " + levelName(level)));
    result.appendChild(expected(needs, level));
    result.appendChild(element("h3", "govuk-heading-m", "Named services"));
    var list = element("ul", "entries");
    services.forEach(function (service) { list.appendChild(serviceItem(service)); });
    result.appendChild(list);
    status.textContent = services.length + (services.length === 1 ? " service" : " services") + " for " + names + ", " + levelName(level) + ".";
  }

  function update(moveFocus) {
    var choice = chosen();
    if (!choice.needs.length) {
      result.textContent = "";
      status.textContent = "Tick at least one need.";
      return;
    }
    status.textContent = "Loading.";
    Promise.all(choice.needs.concat([ANY_NEED]).map(load)).then(function (all) {
      show(all.slice(0, -1), all[all.length - 1], choice.level);
      if (moveFocus) result.focus();
    }).catch(function () {
      result.textContent = "";
      status.textContent = "This help could not be loaded. The links below lead to the same pages.";
    });
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var query = "?" + new URLSearchParams(new FormData(form)).toString();
    // A page opened from a disk may not change its address; it still shows the help.
    try { history.pushState(null, "", query); } catch (error) { /* shown without the address */ }
    update(true);
  });
  window.addEventListener("popstate", function () {
    form.reset();
    if (choose(location.search)) update(false);
    else { result.textContent = ""; status.textContent = ""; }
  });

  if (choose(location.search)) update(false);
})();
