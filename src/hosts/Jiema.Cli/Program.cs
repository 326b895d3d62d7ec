using Jiema.Cli;
return await Root.RunAsync(args);
