"""What the two engines inside a relational database share: how tokens become words of a full-text index."""
