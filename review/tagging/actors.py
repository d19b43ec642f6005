"""Who a sentence speaks of: services as sender and receiver, the family, and the phase of the case."""

import re
from dataclasses import dataclass

from review.model import Actor, Phase

# The first pattern that matches at a place wins, so the special stands before the general.
_ACTORS: tuple[tuple[Actor, str], ...] = (
    (
        Actor.OTHER_JUGENDAMT,
        r"(?:alte|neue|dortige|bisherige|frühere|aufnehmende|abgebende|andere)\w* (?:jugend)?amt\w*"
        r"|nachbarkreis\w*|landkreis\w*|\bkreis\b",
    ),
    (
        Actor.EMERGENCY_SERVICE,
        r"rufbereitschaft\w*|bereitschaftsdienst\w*|\bkjnd\b|notdienst\w*|inobhutnahmestelle",
    ),
    (
        Actor.GUARDIANSHIP_SERVICES,
        r"amtsvormund\w*|vormund\w*|vormünd\w*|ergänzungspfleg\w*|pflegekinderdienst|\bpkd\b"
        r"|wirtschaftliche\b|\bwjh\b|\bwiju\b|eingliederungshilfe",
    ),
    (
        Actor.GESUNDHEITSAMT,
        r"gesundheitsamt\w*|\bfgkikp\b|kinderkrankenschwester\w*|sozialpädiatri\w*|\bkjgd\b|amt 53"
        r"|\bzfk\b|frühe[nr]? hilfen|babylots\w*|\bschwester\b",
    ),
    (
        Actor.ADULT_SERVICES,
        r"\bspdi\b|suchtberat\w*|suchthilfe|psychiatri\w*|jobcenter|bewährungshilfe\w*"
        r"|schuldnerberat\w*"
        r"|frauenhaus\w*|drogenhilfe",
    ),
    (
        Actor.LEADERSHIP,
        r"\bleitung\b|teamleitung|teamltg|sachgebietsleit\w*|amtsleitung|\bsgl\b|abteilungsleit\w*",
    ),
    (Actor.COURT, r"familiengericht\w*|\bgericht\w*|richter\w*|verfahrensbeist\w*|gutachter\w*|anhörung"),
    (Actor.POLICE, r"polizei\w*|\bwache\b|staatsanwalt\w*|streife\w*|kripo"),
    (Actor.MIDWIFE, r"(?:familien)?hebamme\w*|\[hebamme\]"),
    (Actor.KITA, r"\bkita\w*|kinderg[aä]rten\w*|erzieher\w*|krippe\w*|tagesmutter|\berz\."),
    (Actor.SCHOOL, r"\bschul(?!d)\w*|lehrer\w*|\bogs\b|\bhort\w*|klassenleit\w*"),
    (
        Actor.PRACTICE,
        r"praxis\b|praxen|(?:kinder|haus|frauen)?[aä]rzt(?!brief)\w*|\bmfa\b",
    ),
    (
        Actor.CLINIC,
        r"\w*klinik\w*|krankenhaus\w*|\bstation\b|ambulanz\w*|\bspz\b|kinderschutzgruppe|\bkjp\b|rechtsmedizin",
    ),
    (
        Actor.PROVIDER,
        r"\bspfh\w*|träger\w*|familienh[ie]lf\w*|familienpfleg\w*|frühförder\w*|wohngruppe\w*"
        r"|schulbegleit\w*|erziehungsbeistand\w*|beratungsstelle\w*|logopäd\w*|heilpädagog\w*"
        r"|\[fachkraft träger\]",
    ),
    (
        Actor.JUGENDAMT,
        r"jugendamt\w*|\basd\b|\bbsd\b|\brsd\b|\bksd\b|sozialdienst\w*|\bbezirk\w*"
        r"|jugendhilfe|\bdas amt\b"
        r"|\bvom amt\b|\bim amt\b|tagesdienst|fallführ\w*|clearingstelle",
    ),
    (
        Actor.FAMILY,
        r"\b(?:km|kv|ke|kindsmutter|kindsvater|kindeseltern|mutter|vater|eltern|familie"
        r"|fam\.|mama|papa|oma|opa"
        r"|großmutter|großeltern|lebensgefährt\w*|tante|onkel)\b"
        r"|\[(?:mutter|vater|großmutter|großvater|lebensgefährte|tante|onkel|eltern|stiefvater|oma)[^\]]*\]",
    ),
)
_PATTERNS = tuple((actor, re.compile(pattern)) for actor, pattern in _ACTORS)
_GIVING = re.compile(
    r"\b(?:vom|von|von der|von dem|beim|bei|bei der|im|in der|durch|seitens)\s+(?:\w+en\s+)?$"
)
_TAKING = re.compile(r"\b(?:an|an den|an die|an das|der|dem|den|zum|zur|gegenüber|für|für die|beim|uns)\s+$")

_FAMILY = (
    r"(?:\b(?:km|kv|ke|kindsmutter|kinds?vater|kinds?eltern|mutter|vater|eltern|familie"
    r"|mama|papa|oma|opa"
    r"|tante|onkel|großmutter)\b|\[(?:mutter|vater|eltern|oma|großmutter|tante)[^\]]*\])"
)
_FAMILY_ACT = re.compile(
    # The family is out of reach, stays away, refuses or puts off …
    rf"{_FAMILY}[^.;]{{0,70}}(?:nicht (?:\w+ ){{0,2}}(?:zu )?erreich\w*|erreicht nicht"
    rf"|n\. ?e\.|mailbox"
    r"|öffnet\w* (?:\w+ )?nicht|nicht (?:wahrgenommen|erschienen|angenommen|mitgewirkt)"
    r"|lehnt\w* |abgelehnt"
    r"|sagt\w* (?:\w+ ){0,4}ab\b|meldet\w* sich|ging\w* nicht ans?|verschob|verlegte|vergaß"
    r"|versäum\w*"
    r"|beantwortet\w* [^.;]*nicht|widerrief|bestritt\w*|wirkt\w*|zeigt\w*|fühlt\w* sich"
    r"|tauschten sich"
    r"|gab (?:die |den |das )?\w+ nicht weiter|hatten? keinen plan"
    r"|ha(?:t|ben|tten?)\b[^.;]{0,40}abgesagt)"
    # … or something is put off, missed or refused by or for them.
    rf"|(?:nicht (?:wahrgenommen|angenommen|erschienen|erreicht)|auf wunsch|abgesagt"
    rf"|versäumt|verlegt)[^.;]{{0,25}}{_FAMILY}"
    rf"|(?:von|durch) (?:den|der|dem) {_FAMILY}[^.;]{{0,40}}nicht (?:wahr|an)genommen"
    rf"|(?:anruf bei|angerufen bei) (?:der |dem |den )?{_FAMILY}"
    r"|\bu\d\d?a?\b[^.;]{0,30}nicht (?:wahrgenommen|vorgelegt)|u-heft"
)
# Words that only services use of themselves and their work.
_AT_WORK = re.compile(
    r"\b(?:ich|wir|uns|unser\w*|mein\w*|mir|mich|man|niemand\w*|keiner|hier|dienst\w*|koll\w*|zentrale"
    r"|hpg|hilfeplan\w*|fachgespräch\w*|helfer\w*|fallbesprechung\w*|stellungnahme\w*)\b"
)

_PHASES: tuple[tuple[Phase, str], ...] = (
    (Phase.COURT, r"gericht\w*|anhörung|beschluss|verfahrensbeist\w*|gutacht\w*|auflage\w*"),
    (Phase.TRANSFER, r"überleit\w*|übergeleitet|weitergereicht"),
    (
        Phase.CHANGE,
        r"umzug\w*|umgezogen|wegzug|zuzug|ummeldung|trägerwechsel|möbelwagen|personalwechsel|zuständigkeitswechsel",
    ),
    (
        Phase.CRISIS,
        r"inobhutnahme|in obhut|notaufnahme|eskalier\w*|krise\b|rufbereitschaft|polizeieinsatz|nachtdienst",
    ),
    (Phase.CLOSING, r"hilfeende|abschluss\b|abgeschlossen|beendigung|fallabschluss"),
    (Phase.HELP_PLANNING, r"\bhpg\b|hilfeplan\w*|schutzplan\w*|fachgespräch|hze\b|antrag|bewillig\w*"),
    (Phase.REPORT, r"meldung\w*|gemeldet|\bmelden\b|8a-|§ ?8a"),
    (Phase.RISK_ASSESSMENT, r"gefährdung\w*|einschätz\w*|kinderschutzbogen|\bksb\b|insofa|\bakut\b|\blatent"),
    (Phase.ACCESS, r"schwanger\w*|geburt\b|frühe[nr]? hilfen|erstkontakt|mutterpass|anmeldung|elterncafé"),
    (Phase.HELP_COURSE, r"\bspfh\b|hausbesuch\w*|\bhb\b|hilfe\b|begleitung|austausch|helferkonferenz"),
)
_PHASE_PATTERNS = tuple((phase, re.compile(pattern)) for phase, pattern in _PHASES)
# Who usually owes it to whom, and when: stands in for what a sentence leaves unsaid.
_HABITUAL: dict[str, tuple[Actor, Actor, Phase]] = {
    "divergent_need_assessment": (Actor.JUGENDAMT, Actor.UNKNOWN, Phase.HELP_PLANNING),
    "divergent_risk_assessment": (Actor.JUGENDAMT, Actor.UNKNOWN, Phase.RISK_ASSESSMENT),
    "prevention_neglected": (Actor.UNKNOWN, Actor.FAMILY, Phase.ACCESS),
    "no_feedback_after_report": (Actor.JUGENDAMT, Actor.UNKNOWN, Phase.REPORT),
    "reporting_threshold_unclear": (Actor.UNKNOWN, Actor.JUGENDAMT, Phase.REPORT),
    "transfer_without_consultation": (Actor.GESUNDHEITSAMT, Actor.JUGENDAMT, Phase.TRANSFER),
    "jurisdiction_change": (Actor.OTHER_JUGENDAMT, Actor.JUGENDAMT, Phase.CHANGE),
    "jurisdiction_unclear": (Actor.JUGENDAMT, Actor.FAMILY, Phase.UNKNOWN),
    "staff_turnover": (Actor.JUGENDAMT, Actor.FAMILY, Phase.HELP_COURSE),
    "child_out_of_sight": (Actor.UNKNOWN, Actor.FAMILY, Phase.HELP_COURSE),
    "service_gap": (Actor.PROVIDER, Actor.FAMILY, Phase.HELP_PLANNING),
    "missing_exchange": (Actor.UNKNOWN, Actor.UNKNOWN, Phase.HELP_COURSE),
    "assessment_not_revised": (Actor.JUGENDAMT, Actor.UNKNOWN, Phase.RISK_ASSESSMENT),
    "no_joint_planning": (Actor.JUGENDAMT, Actor.UNKNOWN, Phase.HELP_PLANNING),
    "unclear_roles": (Actor.UNKNOWN, Actor.UNKNOWN, Phase.HELP_COURSE),
    "unclear_mandate_responsibility": (Actor.UNKNOWN, Actor.UNKNOWN, Phase.HELP_COURSE),
}
_NOBODY_KNOWN = (Actor.UNKNOWN, Actor.UNKNOWN, Phase.UNKNOWN)
# What got lost "beim BSD" was owed to the BSD.
_PLACE_RECEIVES = frozenset({"info_loss_handover"})
_FAMILY_RECEIVES = frozenset(key for key, (_, to, _) in _HABITUAL.items() if to is Actor.FAMILY)


@dataclass(frozen=True, slots=True)
class Mention:
    """A service named in a sentence, and whether its wording gives (`von`) or takes (`an`)."""

    actor: Actor
    gives: bool
    takes: bool


def find_mentions(sentence: str) -> tuple[Mention, ...]:
    """Return the actors of the lower-cased sentence in reading order, the special before the general."""
    taken: list[tuple[int, int, Actor]] = []
    for actor, pattern in _PATTERNS:
        for match in pattern.finditer(sentence):
            if all(match.end() <= a or b <= match.start() for a, b, _ in taken):
                taken.append((match.start(), match.end(), actor))
    mentions = []
    for start, _, actor in sorted(taken):
        before = sentence[:start]
        mentions.append(Mention(actor, bool(_GIVING.search(before)), bool(_TAKING.search(before))))
    return tuple(mentions)


def assign_interface(
    category: str, mentions: tuple[Mention, ...], nearby: tuple[Mention, ...]
) -> tuple[Actor, Actor]:
    """Return sender and receiver: who owed something, and to whom.

    What the sentence names goes first, then who usually owes it in this category; `nearby` holds the
    mentions of the sentence before and fills what is still open.
    """
    usual_sender, usual_receiver, _ = _HABITUAL.get(category, _NOBODY_KNOWN)
    services = [m for m in mentions if m.actor is not Actor.FAMILY]
    sender = next((m.actor for m in services if m.gives), Actor.UNKNOWN)
    if sender is Actor.UNKNOWN and usual_sender in {m.actor for m in services}:
        sender = usual_sender
    if sender is Actor.UNKNOWN:
        sender = next((m.actor for m in services if not m.takes), usual_sender)
    if category in _FAMILY_RECEIVES:
        return sender, Actor.FAMILY
    others = [m for m in services if m.actor is not sender]
    receiver = next((m.actor for m in others if m.takes), Actor.UNKNOWN)
    if receiver is Actor.UNKNOWN:
        receiver = usual_receiver if others == [] else others[0].actor
    if receiver is Actor.UNKNOWN:
        near = (m.actor for m in nearby if m.actor not in (sender, Actor.FAMILY))
        receiver = next(near, Actor.UNKNOWN)
    return (receiver, sender) if category in _PLACE_RECEIVES else (sender, receiver)


def assign_phase(category: str, sentence: str) -> Phase:
    """Return the phase that the lower-cased sentence names, else the usual one of the category."""
    named = (phase for phase, pattern in _PHASE_PATTERNS if pattern.search(sentence))
    usual = _HABITUAL.get(category, _NOBODY_KNOWN)[2]
    if usual in (Phase.TRANSFER, Phase.CHANGE, Phase.REPORT):
        return usual
    return next(named, usual)


def is_about_family(sentence: str) -> bool:
    """Tell whether the lower-cased sentence reports what the family did or left undone."""
    return bool(_FAMILY_ACT.search(sentence))


def names_a_service(sentence: str, mentions: tuple[Mention, ...]) -> bool:
    """Tell whether a service or a narrator from one acts in the lower-cased sentence."""
    return any(m.actor is not Actor.FAMILY for m in mentions) or bool(_AT_WORK.search(sentence))
