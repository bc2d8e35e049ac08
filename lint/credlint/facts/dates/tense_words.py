"""Words that tell tenses apart, as closed lists."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a text that spaces part."""
    return frozenset(text.split())


PAST = word_set(
    "was were had did began became came went grew fell rose drew flew knew threw blew saw took gave made said told sold held kept left lost met paid sent"
    " spent built bought brought caught taught thought found got heard led ran sat spoke stood won wrote broke chose drove froze rode sank shook struck swore"
    " swept understood woke felt fought fled dealt meant stole shrank sprang hit cut shut quit split set wound withdrew undertook outgrew overtook oversaw"
    " underwent overcame forgot forgave dug hung laid arose redrew rebuilt burst sang rang slept swam drank ate bade bore tore wore awoke wed forbade slew trod"
    " strode sought lent dwelt knelt wept crept leapt clung flung stung swung wrung strung spun stuck shone spat hid mistook misled befell beat slid sped slunk lit bred strove sprung outsold outran overran overthrew outdid redid undid repaid resold foresaw upheld withheld withstood"
    " misspent outspent rethought retook outbid"
)
"""Past forms that do not end in -ed; those that are also a present form ("cut", "set") but not "read", "put", "let", "cost"."""

AT_HEAD = word_set("was were had did built made held begun brought caught taught")
"""Those that begin a sentence, and are no name as "Fell" and "Rose" are."""

CUT = word_set("rate rates tax price pay job budget spending power short interest wage service")
"""Words after which "cut" is a noun."""

NO_PAST = word_set(
    "need feed speed seed weed breed bleed greed indeed exceed proceed succeed embed shed hundred kindred sacred naked wicked rugged ragged based located related"
    " interested united limited supposed used aged detailed advanced dedicated complicated sophisticated distributed so-called unlimited unexpected"
    " unprecedented unmatched unchanged undecided unfinished unopposed unused experienced skilled talented motivated excited pleased tired worried concerned involved needed wanted hoped compared"
)
"""Words in -ed that are no past verb, or as good as never: nouns, present forms, adjectives, states of mind."""

PARTICIPLES = word_set(
    "been become come begun risen grown taken given seen shown known written done gone driven fallen broken chosen run drawn flown"
)
"""Participles that are no past form, after "has" or "had"."""

LOOKING_AHEAD = word_set(
    "expected planned anticipated projected forecast forecasted predicted estimated hoped aimed intended scheduled proposed wanted required slated targeted"
    " needed pledged promised vowed committed agreed decided budgeted envisioned envisaged assumed invited postponed delayed deferred rescheduled extended"
    " renewed registered booked reserved earmarked allocated allotted appropriated pencilled penciled pegged reckoned modelled modeled"
)
"""Past verbs whose event is still to come: a date near them is that event's."""

DECIDING = word_set("committed agreed decided pledged promised vowed proposed delayed postponed")
"""Those of them that are done at a date which opens their clause: "In 2027, the town agreed to sell"."""

SPEAKING = word_set(
    "announced said told reported discussed considered noted argued believed thought felt saw knew found showed revealed suggested indicated stated claimed warned"
    " explained described outlined mentioned approved authorized authorised voted won awarded revised lowered raised moved offered pushed included contained"
    " covered featured listed looked directed prepared confirmed"
)
"""Past verbs whose object may lie in the future: a date is their own only right after them, or at the head of the clause."""

HOLDING = word_set(
    "held hosted attended ran organized organised took met was were opened closed ended began started concluded happened occurred"
)
"""Past verbs that tell a scheduled event as done: "held the election on June 5"."""

FINITE = word_set(
    "was were had did became came went grew fell rose drew flew knew threw blew saw took gave broke chose drove began ran wrote sang rang swam drank ate bade bore"
    " tore wore awoke slew forbade trod strode rode sank shook swore stole shrank sprang withdrew undertook overtook outgrew overcame outran overran overthrew outdid foresaw slunk"
)
"""Past forms that are no participle: they always have a subject of their own."""

SAME_FORMS = word_set("cut hit shut quit set split burst beat wed")
"""Past forms that are of the present, too: "the stores that shut in 2027"."""

DONE = word_set(
    "handled recorded logged processed served completed finished survived suffered missed celebrated marked beat defeated thrashed scored netted"
)
"""Past verbs whose object is over with them, whatever it is: "handled its millionth change in May 2027", but not "finished the pitch for the fair in May 2027"."""

REACHING = word_set(
    "had crossed reached topped exceeded surpassed hit passed completed finished grew rose fell doubled tripled climbed dropped"
)
"""Past verbs that go with "by" and a date that is past."""

GOING_ON = word_set(
    "danced sang played talked drank argued debated sat fought marched celebrated partied queued waited worked slept walked wrote haggled negotiated feasted"
)
"""Past verbs of what went on "until two in the morning" of a date."""

DOING_TO = word_set(
    "woke awoke met used helped worked gathered came went managed began started continued failed returned stopped partnered teamed"
)
"""Past verbs whose infinitive happens with them: "met to discuss", "began to fall"."""

BEFORE_A_PARTICIPLE = word_set(
    "to a an the this that these those its their his her our your my any some no every of for with by as very more most newly recently highly well fully is are"
    " am be being 's get gets it's they're we're until less remain remains stay stays become becomes seem seems appear appears"
)
"""Words after which a past form is an adjective, a passive of the present or an infinitive ("to cut")."""

ADVERBIAL = frozenset(("in", "since", "during", "throughout", "by", "as of"))
"""Prepositions of a date that says when something happened ("on" and "at" do before a day only)."""
