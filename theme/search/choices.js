// The boxes to tick: reads and sets them, and says beside each how many pages it would leave.

function openChoices(form) {
  var boxes = Array.from(form.querySelectorAll("input[data-group]")), age = form.querySelector("#age");

  function read() {
    var chosen = {};
    boxes.forEach(function (box) {
      if (box.checked) (chosen[box.dataset.group] = chosen[box.dataset.group] || []).push(box.value);
    });
    var years = ageIn();
    if (years !== null) chosen.age = [String(years)];
    return chosen;
  }

  // Years as a number, such as 2.5; null if it is empty or no age.
  function ageIn() {
    var typed = age.value.trim().replace(",", ".");
    var years = typed === "" ? NaN : Number(typed);
    return years >= 0 && years <= 30 ? years : null;
  }

  function set(chosen) {
    boxes.forEach(function (box) { box.checked = (chosen[box.dataset.group] || []).indexOf(box.value) >= 0; });
    age.value = (chosen.age || [""])[0];
  }

  // What the facets are asked: phases and ages in months.
  function asked(chosen) {
    var found = Object.assign({}, chosen);
    if (chosen.phase) {
      found.phase = chosen.phase.map(function (id) {
        var box = boxes.find(function (one) { return one.dataset.group === "phase" && one.value === id; });
        return box ? box.dataset.months : "-1";
      });
    }
    if (chosen.age) found.age = chosen.age.map(function (years) { return String(Math.round(Number(years) * 12)); });
    return found;
  }

  function count(facets, chosen, pages) {
    var filters = asked(chosen);
    boxes.forEach(function (box) {
      var value = box.dataset.months || box.value;
      var number = countLeft(facets, filters, pages, box.dataset.group, value);
      form.querySelector("[data-count='" + box.id + "']").textContent = "(" + withCommas(number) + ")";
    });
  }

  // The name of a chosen value, as its label has it.
  function nameOf(group, value) {
    if (group === "age") return "Age " + value;
    var box = boxes.find(function (one) { return one.dataset.group === group && one.value === value; });
    return box ? box.dataset.name : value;
  }

  // The names of a group's values, in the area's order.
  function namesOf(group) {
    return boxes.filter(function (box) { return box.dataset.group === group; }).map(function (box) { return box.dataset.name; });
  }

  // The ids of the area's words, in its order, for reading the facets.
  function words() {
    var found = {};
    boxes.forEach(function (box) { (found[box.dataset.group] = found[box.dataset.group] || []).push(box.value); });
    return found;
  }

  return { read: read, set: set, asked: asked, count: count, nameOf: nameOf, namesOf: namesOf, words: words };
}
