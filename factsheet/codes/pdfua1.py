"""67x to 69x: rules of PDF/UA-1."""
