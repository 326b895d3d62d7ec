using Jiema.TestKit;

[assembly: AssemblyFixture(typeof(RunningJiema))]
[assembly: AssemblyFixture(typeof(Jiema.Web.Tests.Api.ApiHosts))]
