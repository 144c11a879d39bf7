"""65x and 66x: rules of PDF/A-2a."""
