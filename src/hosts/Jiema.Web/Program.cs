using Jiema.Platform.Storage;
using Jiema.Web.Setup;

try
{
    await WebHost.RunAsync(args);
    return 0;
}
catch (StorageException problem)
{
    // One message for the person who starts the program; a stack trace would help nobody here.
    await Console.Error.WriteLineAsync($"{problem.Chinese}\n{problem.English}");
    return 1;
}
catch (IOException busy) when (busy.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
{
    await Console.Error.WriteLineAsync("端口已被占用。请关闭占用它的程序，或用 --urls http://127.0.0.1:5211 换一个端口。\nThe port is taken. Close the program that holds it, or choose another: --urls http://127.0.0.1:5211");
    return 1;
}
