"""Closed vocabularies of the data tables, as they are written in the cells."""

from __future__ import annotations

from enum import StrEnum


class RecognitionLevel(StrEnum):
    """Highest level at which a source says a brand is recognised, highest first.

    `UNRATED` means that no source states a level; it does not mean low.
    """

    NATIONAL = "national"
    PROVINCIAL = "provincial"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    UNRATED = "unrated"

    @property
    def rank(self) -> int:
        """Return 0 for national up to 4 for unrated."""
        return tuple(RecognitionLevel).index(self)


class Industry(StrEnum):
    """Editor's grouping of brands by trade."""

    AGRICULTURE = "agriculture"
    FORESTRY = "forestry"
    MANUFACTURING = "manufacturing"
    CONSTRUCTION = "construction"
    FOOD_SERVICE = "food_service"
    DOMESTIC_CARE = "domestic_care"
    CULTURE_TOURISM_CRAFTS = "culture_tourism_crafts"
    LOGISTICS_TRADE = "logistics_trade"
    MINING_METALS = "mining_metals"
    BEAUTY_SECURITY_OTHER = "beauty_security_other"
    OTHER = "other"


class CensusIndustry(StrEnum):
    """The 20 industry sections of the 2020 census, in its printed order."""

    AGRICULTURE = "agriculture"
    MINING = "mining"
    MANUFACTURING = "manufacturing"
    UTILITIES = "utilities"
    CONSTRUCTION = "construction"
    WHOLESALE_RETAIL = "wholesale_retail"
    TRANSPORT_STORAGE_POST = "transport_storage_post"
    ACCOMMODATION_CATERING = "accommodation_catering"
    INFORMATION_TECHNOLOGY = "information_technology"
    FINANCE = "finance"
    REAL_ESTATE = "real_estate"
    LEASING_BUSINESS_SERVICES = "leasing_business_services"
    SCIENCE_TECHNOLOGY = "science_technology"
    WATER_ENVIRONMENT_PUBLIC = "water_environment_public"
    RESIDENTIAL_SERVICES = "residential_services"
    EDUCATION = "education"
    HEALTH_SOCIAL_WORK = "health_social_work"
    CULTURE_SPORTS_ENTERTAINMENT = "culture_sports_entertainment"
    PUBLIC_ADMINISTRATION = "public_administration"
    INTERNATIONAL_ORGANISATIONS = "international_organisations"


class CensusOccupation(StrEnum):
    """The 7 occupation groups of the 2020 census, in its printed order."""

    LEADERS = "leaders"
    PROFESSIONAL_TECHNICAL = "professional_technical"
    CLERICAL = "clerical"
    SERVICE = "service"
    AGRICULTURE = "agriculture"
    PRODUCTION = "production"
    OTHER = "other"


class AreaLevel(StrEnum):
    """Administrative level of an area of the map, smallest first."""

    COUNTY = "county"
    PREFECTURE = "prefecture"
    PROVINCE = "province"


HomeLevel = AreaLevel


class RegionLevel(StrEnum):
    """Level of the areas above the prefectures."""

    PROVINCE = "province"
    COUNTRY = "country"


class PolicyLevel(StrEnum):
    """Level of government that issued a policy."""

    NATIONAL = "national"
    PROVINCIAL = "provincial"
    PREFECTURE = "prefecture"
    COUNTY = "county"


class Qualifier(StrEnum):
    """How the source hedges a number: `AT_LEAST` is a lower bound, `NEARLY` an upper one."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    NEARLY = "nearly"


class PeriodKind(StrEnum):
    """What the period of a number is: its own date, the report's, or an inference."""

    REFERENCE = "reference"
    PUBLICATION = "publication"
    INFERRED = "inferred"


class Basis(StrEnum):
    """Who is counted: the brand's workers, everybody in the trade, or one place only."""

    BRAND = "brand"
    INDUSTRY = "industry"
    LOCALITY = "locality"


class BrandMetric(StrEnum):
    """What a brand figure counts."""

    EMPLOYED_PERSONS = "employed_persons"
    PLACEMENTS_PERSON_TIMES = "placements_person_times"
    TRAINED_PERSONS = "trained_persons"
    TRAINED_PERSON_TIMES = "trained_person_times"
    MONTHLY_INCOME_YUAN = "monthly_income_yuan"
    ANNUAL_INCOME_YUAN = "annual_income_yuan"
    INDIRECT_JOBS = "indirect_jobs"
    HOUSEHOLDS = "households"

    @property
    def unit(self) -> str:
        """Return the unit, in the words that metrics.csv uses."""
        return _UNITS[self]


_UNITS = {
    BrandMetric.EMPLOYED_PERSONS: "persons",
    BrandMetric.PLACEMENTS_PERSON_TIMES: "person-times",
    BrandMetric.TRAINED_PERSONS: "persons",
    BrandMetric.TRAINED_PERSON_TIMES: "person-times",
    BrandMetric.MONTHLY_INCOME_YUAN: "yuan per month",
    BrandMetric.ANNUAL_INCOME_YUAN: "yuan per year",
    BrandMetric.INDIRECT_JOBS: "persons",
    BrandMetric.HOUSEHOLDS: "households",
}


class Coverage(StrEnum):
    """Whether a figure speaks of the whole area; only whole-area figures may colour a map."""

    WHOLE_AREA = "whole_area"
    PART_OF_AREA = "part_of_area"


class BrandStatus(StrEnum):
    """Whether a brand is current or known from old reports only."""

    ACTIVE = "active"
    HISTORICAL = "historical"


class Attestation(StrEnum):
    """Whether a source calls it a labour-service brand in so many words."""

    EXPLICIT = "explicit"
    WEAK = "weak"


class Category(StrEnum):
    """The four official categories of brands."""

    HIGH_SKILL = "high_skill"
    QUALITY_SERVICE = "quality_service"
    CULTURE_TOURISM = "culture_tourism"
    LIVELIHOOD = "livelihood"


class LevelBasis(StrEnum):
    """Whether the source uses the word for the level or only implies it."""

    STATED = "stated"
    IMPLIED = "implied"


class NameStatus(StrEnum):
    """Where the Chinese name comes from; all but `SOURCED` are marked when shown."""

    SOURCED = "sourced"
    PREFIXED = "prefixed"
    BACK_TRANSLATED = "back_translated"


class HomeBasis(StrEnum):
    """How the home of a brand is known."""

    STATED = "stated"
    INFERRED_FROM_NAME = "inferred_from_name"
    NONE = "none"


class SourceKind(StrEnum):
    """Kind of a source; `SEED` is the province's own announcement."""

    OFFICIAL = "official"
    MEDIA = "media"
    REPOST = "repost"
    DATASET = "dataset"
    SEED = "seed"


class SourceRole(StrEnum):
    """Whether a page names the brand or only reports on its trade."""

    BRAND = "brand"
    INDUSTRY = "industry"


class Aggregation(StrEnum):
    """How parts of a metric combine in principle, when date and definition agree."""

    SUM = "sum"
    MEAN = "mean"
    NONE = "none"
