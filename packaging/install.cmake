# packaging: filled by the packaging work
