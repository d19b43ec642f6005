// A list of places in a text beside it: choosing one goes there. The text component listens.

export default function ({ data, parentElement }) {
  const list = parentElement.querySelector(".fw-places");
  if (!list) return;
  list.setAttribute("aria-label", data.title);
  const items = [];
  let group = "";
  for (const place of data.places) {
    if (place.group !== group) {
      const heading = document.createElement("li");
      heading.className = "fw-places-group";
      heading.textContent = group = place.group;
      items.push(heading);
    }
    items.push(itemOf(place, data.text));
  }
  list.replaceChildren(...items);
}

function itemOf(place, text) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.className = place.kind ? `fw-kind-${place.kind}` : "";
  const add = (name, words) => {
    if (!words) return;
    const part = document.createElement("span");
    part.className = name;
    part.textContent = words;
    button.append(part);
  };
  add("fw-swatch", place.sign);
  add("fw-places-title", place.title);
  add("fw-places-detail", place.detail);
  button.addEventListener("click", () =>
    document.dispatchEvent(
      new CustomEvent("fw-check-go", { detail: { text, start: place.start, open: place.opens } }),
    ),
  );
  item.append(button);
  return item;
}
