using Jiema.EndToEnd;

[assembly: AssemblyFixture(typeof(Browser))]
