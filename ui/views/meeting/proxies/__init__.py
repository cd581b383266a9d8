"""Written proxies (委托书) in the windows: the list, and the dialog that records one."""
