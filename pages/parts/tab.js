// Keeps the token of this tab's desk and shows it when the server asks. The session storage belongs to
// one tab: it outlives a reload and ends with the tab.

const NAME = "fallwerkstatt-desk";

// Where a browser forbids the storage, a reload signs out and nothing else changes.
function storage() {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

export default function ({ data, setTriggerValue }) {
  const place = storage();
  if (data.ask) setTriggerValue("token", { held: place?.getItem(NAME) ?? "" });
  else if (data.token) place?.setItem(NAME, data.token);
  else place?.removeItem(NAME);
}
