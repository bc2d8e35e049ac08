"""Currencies: symbols, ISO 4217 codes and English names."""

from __future__ import annotations

SYMBOLS = {
    "$": "USD", "US$": "USD", "$US": "USD", "U.S.$": "USD", "A$": "AUD", "AU$": "AUD", "$A": "AUD", "C$": "CAD", "CA$": "CAD", "CAD$": "CAD",
    "HK$": "HKD", "NZ$": "NZD", "S$": "SGD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR",
    "Rs": "INR", "Rs.": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₫": "VND", "₱": "PHP", "₦": "NGN", "₴": "UAH", "฿": "THB",
    "₡": "CRC", "₲": "PYG", "₵": "GHS", "₸": "KZT", "₼": "AZN", "₾": "GEL", "₿": "BTC", "zł": "PLN", "Kč": "CZK", "RM": "MYR", "Rp": "IDR",
    "Ksh": "KES", "KSh": "KES", "Tk": "BDT", "元": "CNY", "円": "JPY", "₭": "LAK", "Mex$": "MXN",
}  # fmt: skip
"""Signs that stand before (a few: after) an amount. A bare "$" reads as USD, a bare "¥" as JPY."""

CODES = frozenset(
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE"
    " CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS"
    " KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR"
    " PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD"
    " TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG RMB BTC ETH".split()
)
"""ISO 4217 codes of circulating currencies, RMB as written in the press, and two crypto-currencies."""

_DEFAULTS = (
    "dollar USD, buck USD, dlr USD, euro EUR, sterling GBP, stg GBP, quid GBP, yen JPY, yuan CNY, renminbi CNY, rmb CNY, kuai CNY, rupee INR, franc CHF, ruble RUB,"
    " rouble RUB, won KRW, peso MXN, real BRL, reai BRL, shekel ILS, new shekel ILS, lira TRY, baht THB, ringgit MYR, rupiah IDR, dong VND, rand ZAR, naira NGN, cedi GHS,"
    " shilling KES, dirham AED, riyal SAR, rial IRR, dinar KWD, taka BDT, krone DKK, kroner DKK, krona SEK, kronor SEK, koruna CZK, koruny CZK, krona SEK, krónur ISK,"
    " zloty PLN, forint HUF, lei RON, leu RON, leva BGN, lev BGN, hryvnia UAH, tenge KZT, bolivar VES, bolívar VES, sole PEN, sol PEN, boliviano BOB, quetzal GTQ,"
    " lempira HNL, colone CRC, colón CRC, guarani PYG, guaranie PYG, birr ETB, kwacha ZMW, kwanza AOA, pula BWP, lari GEL, dram AMD, manat AZN, som KGS, tugrik MNT,"
    " kyat MMK, riel KHR, kip LAK, afghani AFN, lek ALL, lekë ALL, florin AWG, ngultrum BTN, nakfa ERN, dalasi GMD, gourde HTG, loti LSL, ariary MGA, denar MKD,"
    " denari MKD, pataca MOP, ouguiya MRU, rufiyaa MVR, metical MZN, balboa PAB, kina PGK, leone SLE, dobra STN, emalangeni SZL, somoni TJS, pa'anga TOP, vatu VUV,"
    " tala WST, escudo CVE, córdoba NIO, cordoba NIO, colon CRC, mark DEM, deutsche mark DEM, d-mark DEM, lire ITL, guilder NLG, markka FIM, peseta ESP, bitcoin BTC, ether ETH"
)
_NATIONAL = {
    "dollar": "us USD, u.s USD, american USD, australian AUD, canadian CAD, hong kong HKD, new zealand NZD, singapore SGD, singaporean SGD, taiwan TWD, new taiwan TWD,"
    " taiwanese TWD, jamaican JMD, barbadian BBD, bermudan BMD, bermudian BMD, brunei BND, bahamian BSD, belize BZD, fijian FJD, fiji FJD, guyanese GYD, liberian LRD,"
    " namibian NAD, surinamese SRD, trinidad TTD, east caribbean XCD, zimbabwean ZWG, zimbabwe ZWG, cayman KYD, solomon SBD",
    "pound": "british GBP, uk GBP, english GBP, egyptian EGP, lebanese LBP, syrian SYP, sudanese SDG, south sudanese SSP, falkland FKP, gibraltar GIP, irish IEP, cypriot CYP",
    "peso": "mexican MXN, argentine ARS, argentinian ARS, chilean CLP, colombian COP, philippine PHP, cuban CUP, dominican DOP, uruguayan UYU",
    "franc": "swiss CHF, cfa XOF, french FRF, belgian BEF, congolese CDF, rwandan RWF, burundian BIF, djiboutian DJF, guinean GNF, comorian KMF, cfp XPF",
    "dinar": "kuwaiti KWD, bahraini BHD, jordanian JOD, iraqi IQD, algerian DZD, tunisian TND, libyan LYD, serbian RSD",
    "rupee": "indian INR, pakistani PKR, sri lankan LKR, nepalese NPR, nepali NPR, mauritian MUR, seychellois SCR",
    "shilling": "kenyan KES, kenya KES, tanzanian TZS, ugandan UGX, somali SOS",
    "krone": "danish DKK, norwegian NOK", "kroner": "danish DKK, norwegian NOK", "krona": "swedish SEK, icelandic ISK", "kronor": "swedish SEK",
    "crown": "swedish SEK, norwegian NOK, danish DKK, czech CZK, icelandic ISK", "rial": "iranian IRR, omani OMR, yemeni YER, qatari QAR",
    "riyal": "saudi SAR, qatari QAR", "dirham": "uae AED, emirati AED, moroccan MAD", "ruble": "russian RUB, belarusian BYN", "rouble": "russian RUB, belarusian BYN",
    "won": "south korean KRW, korean KRW, north korean KPW", "mark": "german DEM, west german DEM, convertible BAM", "guilder": "dutch NLG, antillean ANG",
    "lira": "turkish TRY, italian ITL", "som": "uzbekistani UZS, uzbek UZS, kyrgyz KGS", "leu": "moldovan MDL, romanian RON", "lei": "moldovan MDL, romanian RON",
    "manat": "turkmen TMT, azerbaijani AZN", "real": "brazilian BRL", "reai": "brazilian BRL", "yen": "japanese JPY", "yuan": "chinese CNY", "renminbi": "chinese CNY",
    "markka": "finnish FIM", "peseta": "spanish ESP", "baht": "thai THB", "rand": "south african ZAR", "ringgit": "malaysian MYR", "rupiah": "indonesian IDR",
    "dong": "vietnamese VND", "shekel": "israeli ILS, new israeli ILS", "naira": "nigerian NGN", "zloty": "polish PLN", "forint": "hungarian HUF",
    "koruna": "czech CZK, slovak SKK", "hryvnia": "ukrainian UAH", "tenge": "kazakh KZT", "cedi": "ghanaian GHS", "taka": "bangladeshi BDT", "colón": "salvadoran SVC, costa rican CRC",
}  # fmt: skip


def _names() -> dict[str, str]:
    entries = [
        f"{nation} {noun} {code}" for noun, nations in _NATIONAL.items() for nation, code in (e.rsplit(" ", 1) for e in nations.split(", "))
    ]
    pairs = [entry.rsplit(" ", 1) for entry in [*_DEFAULTS.split(", "), *entries]]
    return {name.strip() + plural: code for name, code in pairs for plural in ("", "s")} | {
        "pounds sterling": "GBP",
        "pound sterling": "GBP",
    }


NAMES = _names()
"""English names (lower case, with or without a plural s) that follow an amount. "pounds" alone may be a weight and is decided by its neighbours."""

SUBUNITS = {
    "cents": ("USD", "0.01"), "cent": ("USD", "0.01"), "¢": ("USD", "0.01"), "cts": ("USD", "0.01"), "pence": ("GBP", "0.01"), "penny": ("GBP", "0.01"),
    "pennies": ("USD", "0.01"), "paise": ("INR", "0.01"), "kopecks": ("RUB", "0.01"),
}  # fmt: skip
"""Names of hundredths: their currency and factor (exact)."""
