using Jiema.TestKit;

[assembly: AssemblyFixture(typeof(RunningJiema))]
