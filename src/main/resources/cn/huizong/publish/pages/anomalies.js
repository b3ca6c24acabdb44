// Filters and sorts the list. Without scripts the page shows all of it, worst first.
(function () {
  "use strict";
  var tools = document.getElementById("tools");
  if (!tools) { return; }
  var entries = Array.prototype.slice.call(document.querySelectorAll("article.anomaly"));
  var told = document.getElementById("told");
  var words = document.getElementById("words");
  var choices = Array.prototype.slice.call(tools.querySelectorAll("select[data-filter]"));
  var order = document.getElementById("order");

  function shows(entry) {
    var text = words.value.trim().toLowerCase();
    var fits = choices.every(function (choice) {
      return choice.value === "" || entry.getAttribute("data-" + choice.getAttribute("data-filter")) === choice.value;
    });
    return fits && (text === "" || entry.textContent.toLowerCase().indexOf(text) >= 0);
  }

  // What is folded under another entry is shown beneath it, or the one would stand without the other.
  function filter() {
    var count = 0;
    var root = null;
    entries.forEach(function (entry) {
      entry.hidden = !shows(entry);
      root = entry.classList.contains("folded") ? root : entry;
      if (!entry.hidden && root) { root.hidden = false; }
    });
    entries.forEach(function (entry) { count += entry.hidden ? 0 : 1; });
    document.querySelectorAll("section.unit").forEach(function (section) {
      section.hidden = !section.querySelector("article.anomaly:not([hidden])");
    });
    told.textContent = "显示" + count + "项，共" + entries.length + "项";
  }

  function families(section) {
    var families = [];
    section.querySelectorAll("article.anomaly").forEach(function (entry) {
      if (!entry.classList.contains("folded") || families.length === 0) { families.push([]); }
      families[families.length - 1].push(entry);
    });
    return families;
  }

  function compare(key) {
    return function (one, other) {
      var a = one[0].getAttribute("data-" + key);
      var b = other[0].getAttribute("data-" + key);
      if (key === "place") { return Number(a) - Number(b); }
      return (key === "effect" ? Number(b) - Number(a) : a.localeCompare(b, "zh-CN"))
        || Number(one[0].getAttribute("data-place")) - Number(other[0].getAttribute("data-place"));
    };
  }

  function sort() {
    document.querySelectorAll("section.unit").forEach(function (section) {
      families(section).sort(compare(order.value)).forEach(function (family) {
        family.forEach(function (entry) { section.appendChild(entry); });
      });
    });
  }

  // A click on a heading of the overview sorts by that column, a second click the other way round.
  document.querySelectorAll("table.overview thead th").forEach(function (head, column) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.textContent = "";
    head.appendChild(button);
    button.addEventListener("click", function () {
      var down = head.getAttribute("aria-sort") !== "descending";
      head.parentNode.querySelectorAll("th").forEach(function (other) { other.removeAttribute("aria-sort"); });
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      var body = head.closest("table").tBodies[0];
      Array.prototype.slice.call(body.rows).sort(function (one, other) {
        var a = one.cells[column].textContent;
        var b = other.cells[column].textContent;
        var by = column === 0 ? a.localeCompare(b, "zh-CN") : Number(a) - Number(b);
        return down ? -by : by;
      }).forEach(function (row) { body.appendChild(row); });
    });
  });

  entries.forEach(function (entry, place) { entry.setAttribute("data-place", place); });
  choices.concat([words]).forEach(function (input) {
    input.addEventListener("input", filter);
    input.addEventListener("change", filter);
  });
  order.addEventListener("change", sort);
  document.getElementById("all").addEventListener("click", function () {
    words.value = "";
    choices.forEach(function (choice) { choice.value = ""; });
    order.value = "place";
    sort();
    filter();
  });
  // A link to an entry that is filtered out has to lead there all the same.
  window.addEventListener("hashchange", function () {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && (target.hidden || target.closest("[hidden]"))) {
      document.getElementById("all").click();
      target.scrollIntoView();
    }
  });
  tools.hidden = false;
  filter();
}());
