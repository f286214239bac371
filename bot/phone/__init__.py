"""The phone page: one or several phones in the browser, over the real pipeline. Off in production."""
