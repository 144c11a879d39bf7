"""The built-in headings and labels, by language.

An organisation may override any of them under `words:`, and must give all of them for a language that is not here.
"""

BUILT_IN: dict[str, dict[str, str]] = {
    "en": {
        "label": "Fact sheet",
        "problem": "The problem",
        "progress": "Progress",
        "since": "since {year}",
        "facts": "The facts",
        "sources": "Sources",
        "paraphrased": "paraphrased",
        "approach": "Our approach",
        "milestones": "Milestones",
        "phone": "P",
        "fax": "F",
    },
    "de": {
        "label": "Faktenblatt",
        "problem": "Das Problem",
        "progress": "Erfolge",
        "since": "seit {year}",
        "facts": "Die Fakten",
        "sources": "Quellen",
        "paraphrased": "sinngemäß wiedergegeben",
        "approach": "Unser Ansatz",
        "milestones": "Meilensteine",
        "phone": "T",
        "fax": "F",
    },
    "fr": {
        "label": "Fiche d’information",
        "problem": "Le problème",
        "progress": "Résultats",
        "since": "depuis {year}",
        "facts": "Les faits",
        "sources": "Sources",
        "paraphrased": "propos reformulés",
        "approach": "Notre démarche",
        "milestones": "Dates clés",
        "phone": "Tél.",
        "fax": "Fax",
    },
    "es": {
        "label": "Hoja informativa",
        "problem": "El problema",
        "progress": "Logros",
        "since": "desde {year}",
        "facts": "Los hechos",
        "sources": "Fuentes",
        "paraphrased": "parafraseado",
        "approach": "Cómo trabajamos",
        "milestones": "Hitos",
        "phone": "Tel.",
        "fax": "Fax",
    },
    "pt": {
        "label": "Folha informativa",
        "problem": "O problema",
        "progress": "Resultados",
        "since": "desde {year}",
        "facts": "Os factos",
        "sources": "Fontes",
        "paraphrased": "parafraseado",
        "approach": "Como trabalhamos",
        "milestones": "Marcos",
        "phone": "Tel.",
        "fax": "Fax",
    },
    "pt-BR": {"facts": "Os fatos"},
}


def built_in(language: str) -> dict[str, str]:
    """The words of a language (BCP 47), its region's own first; empty if we have none."""
    return BUILT_IN.get(language.partition("-")[0], {}) | (BUILT_IN.get(language, {}) if "-" in language else {})
