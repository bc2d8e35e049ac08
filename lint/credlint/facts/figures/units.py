"""Units of measurement: spellings, dimension and exact factor to the dimension's base unit.

Factors are exact by definition: the metre, kilogram and second of the SI (BIPM, The International System of Units, 9th edition, 2019), the
international yard and pound of 1959 (yard 0.9144 m, pound 0.45359237 kg), US customary volumes from the gallon of 231 cubic inches (NIST
Handbook 44, appendix C), binary prefixes of IEC 80000-13.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct


class Unit(Struct, frozen=True):
    """A unit: its canonical name, its dimension, and how many base units of that dimension it is (offset only for temperature)."""

    name: str
    dimension: str
    factor: Decimal
    offset: Decimal = Decimal(0)


_TABLE = """
data B 1 | B byte bytes
data bit 0.125 | bit bits
data kB 1e3 | kB KB kilobyte kilobytes
data MB 1e6 | MB megabyte megabytes
data GB 1e9 | GB gigabyte gigabytes gig gigs
data TB 1e12 | TB terabyte terabytes
data PB 1e15 | PB petabyte petabytes
data EB 1e18 | EB exabyte exabytes
data ZB 1e21 | ZB zettabyte zettabytes
data KiB 1024 | KiB kibibyte kibibytes
data MiB 1048576 | MiB mebibyte mebibytes
data GiB 1073741824 | GiB gibibyte gibibytes
data TiB 1099511627776 | TiB tebibyte tebibytes
data kbit 125 | kbit kilobit kilobits Kb
data Mbit 125e3 | Mbit megabit megabits Mb
data Gbit 125e6 | Gbit gigabit gigabits Gb
data Tbit 125e9 | Tbit terabit terabits
data rate bit/s 0.125 | bps bit/s
data rate kbit/s 125 | kbps Kbps kbit/s
data rate Mbit/s 125e3 | Mbps Mbit/s Mb/s
data rate Gbit/s 125e6 | Gbps Gbit/s Gb/s
data rate Tbit/s 125e9 | Tbps Tbit/s Tb/s
data rate MB/s 1e6 | MB/s MBps
data rate GB/s 1e9 | GB/s GBps
data rate TB/s 1e12 | TB/s TBps
duration ns 1e-9 | ns nanosecond nanoseconds
duration us 1e-6 | µs μs us microsecond microseconds
duration ms 1e-3 | ms msec millisecond milliseconds
duration s 1 | s sec secs second seconds
duration min 60 | min mins minute minutes
duration h 3600 | h hr hrs hour hours
duration d 86400 | day days
duration week 604800 | week weeks wk wks
duration fortnight 1209600 | fortnight fortnights
duration month 2629746 | month months mo mos
duration quarter 7889238 | quarters
duration year 31556952 | year years yr yrs
duration decade 315569520 | decade decades
duration century 3155695200 | century centuries
length nm 1e-9 | nm nanometer nanometers nanometre nanometres
length um 1e-6 | µm μm micron microns micrometer micrometers micrometre micrometres
length mm 1e-3 | mm millimeter millimeters millimetre millimetres
length dm 0.1 | dm decimeter decimeters decimetre decimetres
length cm 1e-2 | cm centimeter centimeters centimetre centimetres
length m 1 | m meter meters metre metres
length km 1e3 | km kms kilometer kilometers kilometre kilometres
length in 0.0254 | inch in. inches
length ft 0.3048 | ft foot feet
length yd 0.9144 | yd yds yard yards
length mi 1609.344 | mi mile miles
length nmi 1852 | nmi nautical-mile nautical-miles
length ly 9460730472580800 | light-year light-years ly
length au 149597870700 | AU
area m2 1 | m² m2 sqm sq-m sq-meters sq-metres square-meter square-meters square-metre square-metres
area km2 1e6 | km² km2 sq-km sq-kilometers sq-kilometres square-kilometer square-kilometers square-kilometre square-kilometres
area ft2 0.09290304 | sq-ft sqft ft² ft2 sq-feet square-foot square-feet
area mi2 2589988.110336 | square-mile square-miles sq-mi sq-mile sq-miles mi² mi2
area ha 1e4 | ha hectare hectares
area acre 4046.8564224 | acre acres
volume l 1e-3 | l L liter liters litre litres
volume ml 1e-6 | ml mL milliliter milliliters millilitre millilitres
volume m3 1 | m³ m3 cubic-meter cubic-meters cubic-metre cubic-metres
volume ft3 0.028316846592 | cubic-foot cubic-feet
volume gal 0.003785411784 | gal gallon gallons
volume bbl 0.158987294928 | barrel barrels bbl bpd
mass pg 1e-15 | pg picogram picograms
mass ng 1e-12 | ng nanogram nanograms
mass mg 1e-6 | mg milligram milligrams
mass ug 1e-9 | µg μg mcg microgram micrograms microgramme microgrammes
mass g 1e-3 | g gram grams gramme grammes
mass kg 1 | kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes
mass t 1e3 | t tonne tonnes metric-ton metric-tons
mass ton 907.18474 | ton tons short-ton short-tons
mass lt 1016.0469088 | long-ton long-tons
mass lb 0.45359237 | lb lbs pound pounds
mass oz 0.028349523125 | oz ounce ounces
energy J 1 | J joule joules
energy kJ 1e3 | kJ kilojoule kilojoules
energy Wh 3600 | Wh watt-hour watt-hours
energy kWh 3.6e6 | kWh kilowatt-hour kilowatt-hours
energy MWh 3.6e9 | MWh megawatt-hour megawatt-hours
energy GWh 3.6e12 | GWh gigawatt-hour gigawatt-hours
energy TWh 3.6e15 | TWh terawatt-hour terawatt-hours
energy kcal 4184 | kcal calorie calories kilocalorie kilocalories
energy eV 1.602176634e-19 | eV electronvolt electronvolts
power mW 1e-3 | mW milliwatt milliwatts
power uW 1e-6 | µW μW
power W 1 | W watt watts
power kW 1e3 | kW kilowatt kilowatts
power MW 1e6 | MW megawatt megawatts
power GW 1e9 | GW gigawatt gigawatts
power TW 1e12 | TW terawatt terawatts
power hp 745.69987158227022 | hp bhp horsepower
speed m/s 1 | m/s meters-per-second metres-per-second
speed km/s 1e3 | km/s kilometers-per-second kilometres-per-second
speed mi/s 1609.344 | mi/s miles-per-second
speed km/h 0.27777777777777777778 | km/h km/hr kmh kph kmph kilometers-per-hour kilometres-per-hour kilometres-an-hour kilometers-an-hour km-an-hour
speed mph 0.44704 | mph miles-per-hour miles-an-hour mile-an-hour
speed kn 0.51444444444444444444 | knot knots
frequency Hz 1 | Hz hertz
frequency kHz 1e3 | kHz kilohertz
frequency MHz 1e6 | MHz megahertz
frequency GHz 1e9 | GHz gigahertz
pressure Pa 1 | Pa pascal pascals
pressure kPa 1e3 | kPa kilopascal kilopascals
pressure MPa 1e6 | MPa megapascal megapascals
pressure GPa 1e9 | GPa gigapascal gigapascals
pressure bar 1e5 | bars
pressure ubar 0.1 | µbar μbar microbar
pressure hPa 100 | hPa mbar millibar millibars
pressure psi 6894.757293168 | psi
voltage V 1 | V volt volts
voltage mV 1e-3 | mV millivolt millivolts
voltage kV 1e3 | kV kilovolt kilovolts
force N 1 | newton newtons
force kN 1e3 | kN
amount mol 1 | mol mole moles
amount mmol 1e-3 | mmol millimole millimoles
current mA 1e-3 | mA milliampere milliamperes
current A 1 | ampere amperes amps
charge mAh 3.6 | mAh
compute FLOP 1 | FLOP FLOPs flops
compute rate FLOP/s 1 | FLOPS FLOP/s
compute rate TFLOP/s 1e12 | TFLOPS teraflops teraflop TFLOP/s
compute rate PFLOP/s 1e15 | PFLOPS petaflops petaflop PFLOP/s
compute rate EFLOP/s 1e18 | EFLOPS exaflops exaflop
tokens token 1 | token tokens
token rate token/s 1 | tok/s tokens/s tokens/sec tps tokens-per-second
parameters parameter 1 | parameter parameters params param
gpu time GPU-hour 3600 | GPU-hour GPU-hours GPU-hr GPU-hrs
"""


_TEMPERATURES = (
    (
        "degC",
        "°C ℃ ºC degrees-Celsius degree-Celsius degrees-centigrade Celsius centigrade deg-C degrees-C degree-C deg-celsius celcius",
        "1",
        "273.15",
    ),
    (
        "degF",
        "°F ℉ ºF degrees-Fahrenheit degree-Fahrenheit Fahrenheit deg-F degrees-F degree-F deg-fahrenheit",
        "0.55555555555555555556",
        "255.37222222222222222",
    ),
    ("K", "kelvin kelvins degrees-Kelvin K", "1", "0"),
    ("deg", "° º degrees degree deg", "1", "0"),
)
"""Temperatures: name, spellings, kelvins in one degree, kelvins at zero. "deg" is a degree of a scale that is not named, or of an angle: quantities tell which."""


def _read_table() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for line in _TABLE.strip().splitlines():
        head, _, spellings = line.partition(" | ")
        dimension, name, factor = head.rsplit(" ", 2)
        unit = Unit(name, dimension, Decimal(factor))
        units.update(dict.fromkeys(spellings.split(), unit))
    for name, spellings, factor, offset in _TEMPERATURES:
        units.update(dict.fromkeys(spellings.split(), Unit(name, "temperature", Decimal(factor), Decimal(offset))))
    return units


UNITS = _read_table()
"""Spelling (spaces written as hyphens) to unit. Case matters: "Mb" is a megabit, "MB" a megabyte."""

FOLDED = {spelling.lower(): unit for spelling, unit in reversed(UNITS.items()) if len(spelling) > 2} | {
    "mb": UNITS["MB"],
    "gb": UNITS["GB"],
    "tb": UNITS["TB"],
}
"""Spellings in lower case, for a writer who does not mind the case."""

GLUED = {
    word
    for word in UNITS
    if len(word) <= 6 and word not in {"in", "am", "us", "min", "foot", "bit", "B", "K", "T", "d", "AU", "inch", "feet"}
} | {"x", "X", "pp", "bps", "pct"}
"""Spellings that may stand right after the digits ("180TB")."""
