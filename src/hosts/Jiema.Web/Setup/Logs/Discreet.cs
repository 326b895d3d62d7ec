using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;

namespace Jiema.Web.Setup.Logs;

/// <summary>
/// What a line of the log may say: the words of the program, a closed list of figures and codes, and of an exception its types and places.
/// Values that anybody typed have no way in: neither as a property, nor in a path, nor in an exception's message.
/// </summary>
internal static class Discreet
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
        { "SourceContext", "EventId", "RequestId", "Method", "Route", "Status", "Milliseconds", "Count", "Bytes", "Seconds", "Kind", "Exception" };

    public static LogEvent Clean(LogEvent line)
    {
        var properties = line.Properties.Where(p => Kept.Contains(p.Key)).Select(p => new LogEventProperty(p.Key, p.Value)).ToList();
        if (line.Exception is { } exception) properties.Add(new("Exception", new ScalarValue(Describe(exception))));
        return new LogEvent(line.Timestamp, line.Level, null, line.MessageTemplate, properties, line.TraceId ?? default, line.SpanId ?? default);
    }

    /// <summary>Types and places, from the outer exception to the innermost; of a database's its code. No message: it may quote what was typed.</summary>
    public static string Describe(Exception exception)
    {
        var lines = new List<string>();
        for (var at = exception; at is not null; at = at.InnerException)
        {
            var code = at is System.Data.Common.DbException db ? " " + (db.SqlState ?? db.ErrorCode.ToString(CultureInfo.InvariantCulture)) : "";
            lines.Add(at.GetType().FullName + code);
            if (at.StackTrace is { } places) lines.Add(places);
        }

        return string.Join('\n', lines);
    }
}

/// <summary>One JSON object a line, in Serilog's compact form.</summary>
internal sealed class DiscreetJson : ITextFormatter
{
    private readonly CompactJsonFormatter _json = new();

    public void Format(LogEvent logEvent, TextWriter output) => _json.Format(Discreet.Clean(logEvent), output);
}

/// <summary>The same for eyes.</summary>
internal sealed class DiscreetText : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        var line = Discreet.Clean(logEvent);
        output.Write(string.Create(CultureInfo.InvariantCulture, $"[{line.Timestamp:HH:mm:ss} {line.Level}] {line.MessageTemplate.Text}"));
        foreach (var (name, value) in line.Properties.Where(p => p.Key is not ("Exception" or "EventId"))) output.Write($" {name}={value.ToString(null, CultureInfo.InvariantCulture)}");
        output.WriteLine();
        if (line.Properties.TryGetValue("Exception", out var exception) && exception is ScalarValue { Value: string text }) output.WriteLine(text);
    }
}
