"""Elections by ballot: what stands on the papers, how they are counted, and who is elected."""
