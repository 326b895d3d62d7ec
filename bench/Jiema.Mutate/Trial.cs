using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;

namespace Jiema.Mutate;

/// <summary>Runs the project's own tests against each changed copy: a change that no test notices has survived.</summary>
internal sealed class Trial
{
    private readonly Type _switch;
    private readonly List<TestCase> _tests = [];
    private readonly HashSet<int> _everEntered = [];

    public int Tests => _tests.Count;

    public int TooSlow { get; private set; }

    public List<string> Failing { get; } = [];

    /// <param name="bin">Where the built tests stand.</param>
    /// <param name="takes">Whether the tests of a class are asked.</param>
    public Trial(byte[] decoder, string bin, Func<string, bool> takes, double slowest)
    {
        var context = new Context(decoder, bin);
        _switch = context.Decoder.GetType("Jiema.Mutate.Switch")!;
        var tests = context.LoadFromAssemblyPath(Path.Combine(bin, "Jiema.Decode.Tests.dll"));
        foreach (var test in TestCase.All(tests.GetTypes().Where(t => takes(t.Name))))
        {
            // The first run compiles; the second tells the time.
            var passes = test.Passes();
            for (var i = 0; i < Entered.Length; i++)
                if (Entered[i]) _everEntered.Add(i);
            if (!passes) { Failing.Add(test.Name); continue; }
            Array.Clear(Entered);
            Set("Rounds", 0L);
            var watch = Stopwatch.StartNew();
            test.Passes();
            test.Milliseconds = watch.Elapsed.TotalMilliseconds;
            test.Rounds = (long)_switch.GetField("Rounds")!.GetValue(null)!;
            for (var i = 0; i < Entered.Length; i++)
                if (Entered[i]) test.Enters.Add(i);
            if (test.Milliseconds > slowest) TooSlow++;
            else _tests.Add(test);
        }

        _tests.Sort((a, b) => a.Milliseconds.CompareTo(b.Milliseconds));
    }

    private bool[] Entered => (bool[])_switch.GetField("Entered")!.GetValue(null)!;

    private void Set(string field, object value) => _switch.GetField(field)!.SetValue(null, value);

    /// <summary>Whether the method runs only once for all tests, when a table is built: a change that is switched on later cannot be seen.</summary>
    public bool IsOfATable(Method method) => _everEntered.Contains(method.Id) && !_tests.Exists(t => t.Enters.Contains(method.Id));

    /// <summary>The test that notices the change, or null.</summary>
    public string? Kill(Mutant mutant)
    {
        Set("Active", mutant.Id);
        try
        {
            for (var i = 0; i < _tests.Count; i++)
            {
                var test = _tests[i];
                if (!test.Enters.Contains(mutant.Method.Id)) continue;
                Set("Rounds", 0L);
                Set("Most", test.Rounds * 20 + 100_000);
                if (test.Passes()) continue;
                // What noticed one change is asked first about the next, which stands beside it.
                _tests.RemoveAt(i);
                _tests.Insert(0, test);
                return test.Name;
            }

            return null;
        }
        finally
        {
            Set("Active", 0);
            Set("Most", long.MaxValue);
        }
    }

    /// <summary>Everything from the folder of the tests, but the decoder from memory.</summary>
    private sealed class Context : AssemblyLoadContext
    {
        private readonly string _bin;

        public Context(byte[] decoder, string bin)
        {
            _bin = bin;
            Decoder = LoadFromStream(new MemoryStream(decoder));
        }

        public Assembly Decoder { get; }

        protected override Assembly? Load(AssemblyName name) =>
            name.Name == "Jiema.Decode" ? Decoder : Path.Combine(_bin, name.Name + ".dll") is var path && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
