"""What goes to the printer: several to a sheet with marks to cut along, labels, badges."""
