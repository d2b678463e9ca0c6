// What `help` prints: every command and option with its meaning, and the exit status.
export const HELP = `Autoscaling Lab from the command line. The same engine as the page, the same digests.

  npm run --silent lab -- run <scenario> [options]
      Simulates a scenario and prints a summary. <scenario> is the id of one that ships with the
      lab, a scenario file, a run file, or a file of results: digest and values are then compared
      with the run simulated again to their time.

      --seed N            seed, 0 to 4294967295 (a run file's own, else 42)
      --seed 1..10        several seeds one after another: means and 95 % confidence
      --set path=value    changes a setting; the value is JSON or a bare word; may be repeated
                          (--set pools.0.autoscaler.largest=20)
      --traffic FILE.csv  arrivals from a file of your own; the run is as long as the traffic
      --traffic-kind K    its values: rate, count (of each row) or events (a row a request);
                          --traffic-times seconds, milliseconds or iso; --traffic-column NAME;
                          without them it is found by looking, and said
      --peak-rate N       largest rate, requests per second
      --compress N        plays the traffic N times faster (24: a day in an hour)
      --until SECONDS     simulates only so far (a file of results: to the time of its results)
      --out FILE.json     writes the run with its results: figures, series, decisions, machines
      --out FILE.csv      writes the time series, units in the header
      --out FILE.zip      writes all of it as CSV files: series, machines, classes, decisions,
                          alerts, jobs, interventions, figures, statistics, and the run
      --out FILE.html     writes the report: figures, charts, cost, decisions; prints to A4
      --csv classic       that file as Timestamp,Avg_CPU,Avg_Memory,Total_Network_IO,Instance_Count
      --recipe FILE.json  writes the run without results: scenario, seed, interventions
      --points N          most points of the series (3600); past it neighbours are merged
      --any-size          runs it even if it is predicted to take very long
      --quiet             prints the digest alone

  npm run --silent lab -- validate <file>...
      Says whether scenario and run files are valid, and if not, all that is wrong with them.

  npm run --silent lab -- scenarios [--full]
      The scenarios that ship with the lab: id, name, what it is; also what to notice and to try.

  npm run --silent lab -- schema [scenario|run]
      The JSON Schema of the format, for editors and programs.

  npm run --silent lab -- help

Standard output depends on nothing but the command and its files; wall time and remarks go to
standard error. Exit status: 0 all is well; 1 a file was refused, or its results are not those of
the run it holds; 2 the command itself is wrong.`;
