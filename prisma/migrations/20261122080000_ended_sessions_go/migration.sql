-- The night's sweep takes sessions away that have long been over: where and when somebody sat is not kept for ever.
GRANT DELETE ON "session" TO kinerja_app;
