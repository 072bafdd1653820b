/// What the page does by itself: finding an officer, and opening his days where a link leads to them.
///
/// Everything can be read without it. It holds no < and no & so that the page is the same as HTML and as XML.
enum PageScript {
  static let text = #"""
    "use strict";
    (() => {
      const field = document.getElementById("find");
      const found = document.getElementById("found");
      const people = Array.from(document.querySelectorAll("details[data-row]"));
      const rows = Array.from(document.querySelectorAll("[data-row]"));
      const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
      const keys = new Map(people.map((one) => [one.dataset.row, plain(one.querySelector("summary").textContent)]));
      let opened = null;
      const close = () => {
        if (opened) opened.open = false;
        opened = null;
      };
      const search = () => {
        const words = plain(field.value).split(/\s+/).filter((word) => word);
        const hits = new Set(Array.from(keys.keys()).filter((row) => words.every((word) => keys.get(row).includes(word))));
        rows.forEach((row) => { row.hidden = !hits.has(row.dataset.row); });
        close();
        if (words.length > 0) {
          found.textContent = hits.size > 0 ? found.dataset.some.replace("#", hits.size) : found.dataset.none;
          if (hits.size === 1) {
            opened = people.find((one) => hits.has(one.dataset.row));
            opened.open = true;
          }
        } else {
          found.textContent = found.dataset.all;
        }
      };
      const follow = () => {
        const target = location.hash.startsWith("#week-") ? document.getElementById(location.hash.slice(1)) : null;
        if (target) {
          const person = target.closest("details");
          person.open = true;
          person.querySelector("summary").focus();
          person.scrollIntoView({ block: "nearest" });
        }
      };
      document.getElementById("search").hidden = false;
      field.addEventListener("input", search);
      field.addEventListener("keydown", (event) => {
        if (event.key === "Escape") {
          field.value = "";
          search();
        }
        if (event.key === "Enter") {
          if (opened) opened.querySelector("summary").focus();
        }
      });
      window.addEventListener("hashchange", follow);
      // A link to the place where one already is changes no hash.
      document.addEventListener("click", (event) => { if (event.target.closest("a[href^='#week-']")) setTimeout(follow); });
      follow();
      if (field.value) search();
      document.documentElement.dataset.ready = String(people.length);
    })();
    """#
}
