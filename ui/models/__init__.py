"""Tables and lists for Qt's views; their columns and roles are declared."""
