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

NAMES = {
    "dollar": "USD", "dollars": "USD", "dlrs": "USD", "dlr": "USD", "bucks": "USD", "us dollars": "USD", "u.s. dollars": "USD", "american dollars": "USD",
    "australian dollars": "AUD", "canadian dollars": "CAD", "hong kong dollars": "HKD", "new zealand dollars": "NZD", "singapore dollars": "SGD",
    "taiwan dollars": "TWD", "jamaican dollars": "JMD", "euro": "EUR", "euros": "EUR", "pounds sterling": "GBP", "pound sterling": "GBP",
    "british pounds": "GBP", "sterling": "GBP", "stg": "GBP", "quid": "GBP", "yen": "JPY", "japanese yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "chinese yuan": "CNY", "rupees": "INR", "rupee": "INR", "indian rupees": "INR", "pakistani rupees": "PKR", "sri lankan rupees": "LKR",
    "francs": "CHF", "franc": "CHF", "swiss francs": "CHF", "cfa francs": "XOF", "rubles": "RUB", "roubles": "RUB", "ruble": "RUB", "rouble": "RUB",
    "won": "KRW", "south korean won": "KRW", "pesos": "MXN", "peso": "MXN", "mexican pesos": "MXN", "argentine pesos": "ARS", "chilean pesos": "CLP",
    "colombian pesos": "COP", "philippine pesos": "PHP", "reais": "BRL", "brazilian reais": "BRL", "shekels": "ILS", "lira": "TRY", "turkish lira": "TRY",
    "liras": "TRY", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "dong": "VND", "rand": "ZAR", "naira": "NGN", "cedis": "GHS", "shillings": "KES",
    "kenyan shillings": "KES", "tanzanian shillings": "TZS", "ugandan shillings": "UGX", "dirhams": "AED", "riyals": "SAR", "dinars": "KWD", "taka": "BDT",
    "kroner": "DKK", "danish kroner": "DKK", "norwegian kroner": "NOK", "krone": "NOK", "kronor": "SEK", "swedish kronor": "SEK", "krona": "SEK",
    "crowns": "SEK", "koruna": "CZK", "koruny": "CZK", "zloty": "PLN", "zlotys": "PLN", "forint": "HUF", "forints": "HUF", "lei": "RON", "leva": "BGN",
    "hryvnia": "UAH", "hryvnias": "UAH", "tenge": "KZT", "bolivars": "VES", "soles": "PEN", "bolivianos": "BOB", "quetzals": "GTQ", "lempiras": "HNL",
    "colones": "CRC", "guaranies": "PYG", "birr": "ETB", "kwacha": "ZMW", "kwanza": "AOA", "pula": "BWP", "lari": "GEL", "drams": "AMD", "manat": "AZN",
    "som": "KGS", "tugrik": "MNT", "kyat": "MMK", "riel": "KHR", "kip": "LAK", "afghanis": "AFN", "marks": "DEM", "deutsche marks": "DEM", "lire": "ITL",
    "guilders": "NLG", "dutch guilders": "NLG", "markka": "FIM", "finnish markka": "FIM", "pesetas": "ESP", "us dollar": "USD", "chinese yuan": "CNY", "rmb": "CNY", "kuai": "CNY",
    "swedish crowns": "SEK", "czech crowns": "CZK", "norwegian crowns": "NOK", "danish crowns": "DKK", "indonesian rupiah": "IDR", "thai baht": "THB", "south african rand": "ZAR",
    "saudi riyals": "SAR", "french francs": "FRF", "belgian francs": "BEF", "australian dollar": "AUD", "canadian dollar": "CAD", "hong kong dollar": "HKD", "bitcoin": "BTC", "bitcoins": "BTC",
}  # fmt: skip
"""English names (lower case) that follow an amount. "pounds" alone may be a weight and is decided by its neighbours."""

SUBUNITS = {
    "cents": ("USD", "0.01"), "cent": ("USD", "0.01"), "¢": ("USD", "0.01"), "cts": ("USD", "0.01"), "pence": ("GBP", "0.01"), "penny": ("GBP", "0.01"),
    "pennies": ("USD", "0.01"), "paise": ("INR", "0.01"), "kopecks": ("RUB", "0.01"),
}  # fmt: skip
"""Names of hundredths: their currency and factor (exact)."""
