// Replaces the English texts of Streamlit's widgets by German ones, as they are drawn.
// Streamlit has no translations of its own. The texts are those of version 1.67.

const EXACT = {
  // file_uploader
  "Upload": "Dateien auswählen",
  "Browse files": "Dateien auswählen",
  "Add files": "Weitere Dateien hinzufügen",
  "file upload": "Dateien auswählen",
  "Upload directories": "Ordner auswählen",
  "Drag and drop file here": "Datei hierher ziehen",
  "Drag and drop a file here": "Datei hierher ziehen",
  "Drag and drop files here": "Dateien hierher ziehen",
  "Drag and drop directories here": "Ordner hierher ziehen",
  "File size is too small.": "Die Datei ist zu klein.",
  "Too many files": "Zu viele Dateien",
  "Error uploading file": "Die Datei konnte nicht übertragen werden.",
  "Network error": "Die Verbindung zum Server ist gestört. Bitte versuchen Sie es erneut.",
  "Failed to fetch": "Die Verbindung zum Server ist gestört. Bitte versuchen Sie es erneut.",
  "Request aborted": "Die Übertragung wurde abgebrochen.",
  "Connection timed out": "Der Server hat nicht rechtzeitig geantwortet.",
  "Connection lost. Please wait for the app to reconnect, then try again.":
    "Die Verbindung ist unterbrochen. Bitte warten Sie, bis sie wieder besteht, und versuchen Sie es dann erneut.",
  "Unknown Error": "Unbekannter Fehler",
  // selectbox, multiselect, radio
  "Choose an option": "Bitte wählen",
  "Choose options": "Bitte wählen",
  "Choose or add an option": "Wählen oder ergänzen",
  "Choose or add options": "Wählen oder ergänzen",
  "Add an option": "Ergänzen",
  "Add options": "Ergänzen",
  "No options to select": "Keine Auswahl vorhanden",
  "No options to select.": "Keine Auswahl vorhanden",
  "No results": "Keine Treffer",
  "Select all": "Alle auswählen",
  "Selected values": "Ausgewählt",
  "Select...": "Bitte wählen",
  "Clear all": "Auswahl aufheben",
  "Clear value": "Eingabe löschen",
  "Clear selection": "Auswahl aufheben",
  "Open": "Öffnen",
  "Selectbox": "Auswahl",
  "Selectbox options": "Auswahl",
  "Multiselect": "Mehrfachauswahl",
  "Multiselect options": "Mehrfachauswahl",
  // text_input, text_area, number_input, forms
  "Press Enter to apply": "Eingabetaste übernimmt",
  "Press Enter to submit form": "Eingabetaste sendet ab",
  "Press Ctrl+Enter to apply": "Strg+Eingabetaste übernimmt",
  "Press Ctrl+Enter to submit form": "Strg+Eingabetaste sendet ab",
  "Press ⌘+Enter to apply": "⌘+Eingabetaste übernimmt",
  "Press ⌘+Enter to submit form": "⌘+Eingabetaste sendet ab",
  "Show password": "Passwort anzeigen",
  "Hide password": "Passwort verbergen",
  "Show password text": "Passwort anzeigen",
  "Hide password text": "Passwort verbergen",
  "Clear entry": "Eingabe löschen",
  "Increment": "Erhöhen",
  "Decrement": "Verringern",
  "This field is required.": "Bitte füllen Sie dieses Feld aus.",
  "Invalid input.": "Die Eingabe ist ungültig.",
  "Invalid data type": "Die Eingabe ist ungültig.",
  "Number is above the allowed range.": "Die Zahl ist zu groß.",
  "Number is below the allowed range.": "Die Zahl ist zu klein.",
  // date_input, time_input; the calendar speaks German by itself (see below)
  "Choose date": "Datum wählen",
  "Choose date range": "Zeitraum wählen",
  "Choose date and time": "Datum und Uhrzeit wählen",
  "Clear date": "Datum löschen",
  "Clear dates": "Zeitraum löschen",
  "Clear date and time": "Datum und Uhrzeit löschen",
  "Clear time": "Uhrzeit löschen",
  "Date range": "Zeitraum",
  "Quick select a date range": "Zeitraum schnell wählen",
  "Past Week": "Letzte Woche",
  "Past Month": "Letzter Monat",
  "Past 3 Months": "Letzte 3 Monate",
  "Past 6 Months": "Letzte 6 Monate",
  "Past Year": "Letztes Jahr",
  "Past 2 Years": "Letzte 2 Jahre",
  "None": "Keiner",
  "Previous month": "Voriger Monat",
  "Next month": "Nächster Monat",
  "Use arrow keys to navigate dates. Enter to select. Escape to close.":
    "Pfeiltasten wechseln den Tag, die Eingabetaste wählt ihn, Escape schließt den Kalender.",
  "Use arrow keys to navigate. Enter to select. Tab to switch between calendar and time. Escape to close.":
    "Pfeiltasten wechseln den Tag, die Eingabetaste wählt ihn, Tab führt zur Uhrzeit, Escape schließt den Kalender.",
  "Value must be a valid date.": "Bitte geben Sie ein gültiges Datum ein.",
  "Start date must be before end date.": "Das Ende liegt vor dem Anfang.",
  "Selected date unavailable.": "Dieses Datum ist nicht wählbar.",
  "Invalid time format. Please use HH:MM.": "Bitte geben Sie die Uhrzeit als HH:MM an.",
  "Empty": "leer",
  "Time": "Uhrzeit",
  // tables and charts
  "Fullscreen": "Vollbild",
  "Close fullscreen": "Vollbild beenden",
  "Search": "Suchen",
  "Close Search": "Suche schließen",
  "Next Result": "Nächster Treffer",
  "Previous Result": "Voriger Treffer",
  "Type to search": "Suchbegriff",
  "Show/hide columns": "Spalten ein- und ausblenden",
  "Download as CSV": "Als CSV herunterladen",
  "Download as PNG": "Als PNG herunterladen",
  "Download failed": "Herunterladen fehlgeschlagen",
  "Add row": "Zeile hinzufügen",
  "Delete row(s)": "Zeilen löschen",
  "Dataframe column menu": "Spaltenmenü",
  "Sort ascending": "Aufsteigend sortieren",
  "Sort descending": "Absteigend sortieren",
  "Copy column name": "Spaltennamen kopieren",
  "Pin column": "Spalte festhalten",
  "Unpin column": "Spalte lösen",
  "Hide column": "Spalte ausblenden",
  "Autosize": "Breite anpassen",
  "Statistics": "Kennzahlen",
  "Format": "Format",
  "Automatic": "Automatisch",
  "Localized": "Landesüblich",
  "Plain": "Schlicht",
  "Compact": "Kurz",
  "Percent": "Prozent",
  "Scientific": "Wissenschaftlich",
  "Accounting": "Buchhaltung",
  "Dollar": "Dollar",
  "Yen": "Yen",
  "Distance": "Abstand",
  "Calendar": "Kalender",
  "Duration": "Dauer",
  "Count": "Anzahl",
  "Values": "Werte",
  "Distinct": "Verschiedene",
  "Average": "Mittelwert",
  "Median": "Median",
  "Minimum": "Minimum",
  "Maximum": "Maximum",
  "Range": "Spanne",
  "Sum": "Summe",
  "Standard deviation": "Standardabweichung",
  "Average length": "Mittlere Länge",
  "Minimum length": "Kürzeste",
  "Maximum length": "Längste",
  "Top values frequency chart": "Häufigste Werte",
  "Distribution histogram": "Verteilung",
  "Scrollable table": "Verschiebbare Tabelle",
  "Show data": "Daten anzeigen",
  "Show chart": "Diagramm anzeigen",
  "Download plot as a PNG": "Als Bild speichern",
  "Download plot as a png": "Als Bild speichern",
  "Produced with Plotly.js": "Erstellt mit Plotly.js",
  "Zoom": "Ausschnitt wählen",
  "Zoom in": "Vergrößern",
  "Zoom out": "Verkleinern",
  "Pan": "Verschieben",
  "Box Select": "Rechteck auswählen",
  "Lasso Select": "Bereich auswählen",
  "Autoscale": "Einpassen",
  "Reset axes": "Ansicht zurücksetzen",
  // frame
  "Close": "Schließen",
  "Cancel": "Abbrechen",
  "Done": "Fertig",
  "Retry": "Erneut versuchen",
  "Try again": "Erneut versuchen",
  "Copy": "Kopieren",
  "Copied": "Kopiert",
  "Copy to clipboard": "In die Zwischenablage kopieren",
  "Menu": "Menü",
  "Main menu": "Hauptmenü",
  "Toolbar action": "Werkzeug",
  "Print": "Drucken",
  "Rerun": "Neu laden",
  "Stop": "Anhalten",
  "Stopping...": "Wird angehalten …",
  "Running...": "Bitte warten …",
  "Connecting": "Verbindung wird hergestellt",
  "Please wait...": "Bitte warten …",
  "Sidebar": "Seitenleiste",
  "App pages": "Seiten",
  "App Logo": "Logo",
  "Navigate to home page": "Zur Startseite",
  "Collapse sidebar": "Seitenleiste einklappen",
  "Expand sidebar": "Seitenleiste ausklappen",
  "Skip to main content": "Zum Inhalt springen",
  "Scroll tabs left": "Reiter nach links schieben",
  "Scroll tabs right": "Reiter nach rechts schieben",
  "Link to heading": "Verweis auf diese Überschrift",
  "Notifications": "Meldungen",
  "View less": "Weniger anzeigen",
  "progress": "Fortschritt",
  "Connection error": "Keine Verbindung",
  "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:":
    "Die Anwendung antwortet nicht. Bitte versuchen Sie es gleich noch einmal oder wenden Sie sich an Ihre Administration. Neu gestartet wird sie mit:",
  "streamlit run yourscript.py": "make run",
  "Streamlit server is not responding. Are you connected to the internet?":
    "Die Anwendung antwortet nicht. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es gleich noch einmal.",
  "Page not found": "Seite nicht gefunden",
  "The page that you have requested does not seem to exist. Running the app's main page.":
    "Diese Seite gibt es nicht. Sie sehen die Startseite.",
  "This app has encountered an error. The original error message is redacted to prevent data leaks. Full error details have been recorded in the logs (if you're on Streamlit Cloud, click on 'Manage app' in the lower right of your app).":
    "Hier ist ein Fehler aufgetreten. Bitte laden Sie die Seite neu. Bleibt der Fehler, wenden Sie sich an Ihre Administration.",
};

const MONTHS = {
  January: "Januar", February: "Februar", March: "März", April: "April", May: "Mai",
  June: "Juni", July: "Juli", August: "August", September: "September",
  October: "Oktober", November: "November", December: "Dezember",
};
const MONTH = Object.keys(MONTHS).join("|");
const FIELD = { year: "Jahr", month: "Monat", day: "Tag", hour: "Stunde", minute: "Minute" };

// Texts with a part that varies; the first that matches is taken.
const PATTERNS = [
  [/^(\S+?)([KMG]?B) per file$/, "höchstens $1 $2 je Datei"],
  [/^File must be (\S+?)([KMG]?B) or smaller\.$/, (_, size, unit) =>
    `Die Datei ist zu groß: höchstens ${size.replace(/\.0$/, "").replace(".", ",")} ${unit}.`],
  [/^(.*) files are not allowed\.$/, "Dateien dieser Art werden nicht angenommen."],
  [/^Request failed with status (\d+)$/, "Die Datei wurde nicht angenommen (Fehler $1)."],
  [/^Help for (.+)$/, "Hilfe zu: $1"],
  [/^Remove (.+)$/, "$1 entfernen"],
  [/^Delete (.+)$/, "$1 löschen"],
  [/^Add: (.+)$/, "Ergänzen: $1"],
  [/^Select (\d+) matches$/, "$1 Treffer auswählen"],
  [/^You can only select up to (\d+) options?\. Remove an option first\.$/,
    "Höchstens $1 sind wählbar. Bitte entfernen Sie zuerst eine Auswahl."],
  [/^Invalid input\. Must match pattern: .*$/, "Die Eingabe ist ungültig."],
  [/^Number is (?:above|below|outside) the allowed range\. Please enter a value less than or equal to (.+)\.$/,
    "Die Zahl ist zu groß: höchstens $1."],
  [/^Number is (?:above|below|outside) the allowed range\. Please enter a value greater than or equal to (.+)\.$/,
    "Die Zahl ist zu klein: mindestens $1."],
  [/^Number is outside the allowed range\. Please enter a value between (.+) and (.+)\.$/,
    "Bitte geben Sie eine Zahl von $1 bis $2 ein."],
  [/^Value must be (.+) or later\.$/, "Frühestens $1."],
  [/^Value must be (.+) or earlier\.$/, "Spätestens $1."],
  [/^View (\d+) more$/, "$1 weitere anzeigen"],
  [/^Page (\d+)$/, "Seite $1"],
  [/^Error:(.*)$/, (_, text) => "Fehler:" + (translate(text) ?? text)],
  [/^[a-z_]+ icon$/, "Symbol"],
  [/^(\d+) options? available\.$/, "$1 zur Auswahl."],
  [/^(.+), selected$/, "$1, ausgewählt"],
  [/^(Choose date(?: range| and time)?), (.+)$/, (_, what, month) => `${EXACT[what]}, ${month}`],
  // A field of a date: "month, Beginn", "3 – March", "Selected Date: March 5, 2020".
  [/^(year|month|day|hour|minute), (.*)$/, (_, part, label) => `${FIELD[part]}, ${label}`],
  [/^(.*) start date$/, "$1, Anfang"],
  [/^(.*) end date$/, "$1, Ende"],
  [new RegExp(`^(\\d+) – (${MONTH})$`), (_, number, month) => `${number} – ${MONTHS[month]}`],
  [new RegExp(`^Selected Date: (${MONTH}) (\\d+), (\\d+)$`), (_, month, day, year) =>
    `Gewähltes Datum: ${day}. ${MONTHS[month]} ${year}`],
  [/^You have requested page (\S+), but no corresponding file was found/,
    "Diese Seite gibt es nicht. Sie sehen die Startseite."],
];

// The empty parts of a date, shown in its field; elsewhere these letters are nobody's.
const EMPTY_PARTS = { dd: "TT", mm: "MM", yyyy: "JJJJ" };

const ATTRIBUTES = [
  "placeholder", "title", "alt", "aria-label", "aria-description", "aria-roledescription",
  "aria-valuetext", "data-title",
];

// What the app wrote itself stands in these; Streamlit's own messages use some of them too.
const WRITTEN_BY_APP = [
  "stMarkdownContainer", "stText", "stCode", "stTable", "stBidiComponent",
].map((name) => `[data-testid="${name}"]`).concat("textarea").join();
const WRITTEN_BY_STREAMLIT = [
  '[data-testid="stException"]', '[data-testid="stFileUploaderDropzone"]', '[data-testid^="stTooltip"]', '[role="alert"]',
  '[role="dialog"] [data-testid="stCode"]',
].join();

function translate(text) {
  const key = text.trim();
  if (!key || key.length > 300) return undefined;
  if (Object.hasOwn(EXACT, key)) return text.replace(key, () => EXACT[key]);
  for (const [pattern, german] of PATTERNS)
    if (pattern.test(key)) return text.replace(key, () => key.replace(pattern, german));
  return undefined;
}

function isWrittenByApp(element) {
  const container = element?.closest(WRITTEN_BY_APP);
  return Boolean(container) && !container.closest(WRITTEN_BY_STREAMLIT)
    && !container.querySelector(":scope > " + WRITTEN_BY_STREAMLIT);
}

function translateText(node) {
  const parent = node.parentElement;
  const german = parent?.getAttribute("role") === "spinbutton"
    ? EMPTY_PARTS[node.nodeValue] : translate(node.nodeValue);
  if (german !== undefined && german !== node.nodeValue && !isWrittenByApp(parent))
    node.nodeValue = german;
}

function translateAttribute(element, name) {
  const value = element.getAttribute(name);
  const german = value === null ? undefined : translate(value);
  if (german !== undefined && german !== value) element.setAttribute(name, german);
}

function translateTree(root) {
  if (root.nodeType === Node.TEXT_NODE) translateText(root);
  if (root.nodeType !== Node.ELEMENT_NODE) return;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) translateText(node);
  for (const name of ATTRIBUTES) {
    translateAttribute(root, name);
    for (const element of root.querySelectorAll(`[${name}]`)) translateAttribute(element, name);
  }
}

// Calendars and numbers follow the language of the browser, which need not be German.
function speakGerman() {
  window[Symbol.for("react-aria.i18n.locale")] = "de-DE";
  Object.defineProperty(navigator, "language", { value: "de-DE", configurable: true });
  Object.defineProperty(navigator, "languages", { value: ["de-DE"], configurable: true });
  window.dispatchEvent(new Event("languagechange"));
}

export default function ({ setTriggerValue }) {
  // Streamlit calls this in every run and mounts it anew on every page; once is enough.
  if (document.documentElement.lang === "de") return;
  document.documentElement.lang = "de";
  const wasGerman = navigator.language.startsWith("de");
  speakGerman();
  translateTree(document.body);
  // Our own changes come back here once and are German by then, so nothing goes round.
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "characterData") translateText(change.target);
      else if (change.type === "attributes") translateAttribute(change.target, change.attributeName);
      else change.addedNodes.forEach(translateTree);
    }
  }).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true,
    attributeFilter: ATTRIBUTES,
  });
  // Streamlit asks for the browser's language when it draws a run; what it has drawn in another
  // one is drawn again.
  if (!wasGerman) setTriggerValue("language", "de");
}
