using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Jiema.Reports.Intake;

/// <summary>Turns a file, whatever its format, into the text that the decoder reads. Pure: no disk, no database, no network.</summary>
/// <remarks>
/// <code>
/// FileSignature   what is it          → refusal, or one of the four formats
/// Text Html Docx Pdf  its own folder  → text + offset map + notes
/// ReportShape     is it a report      → refusal, or the text
/// </code>
/// Readers refuse by IntakeException, and damage shows as many exceptions of their libraries; both end here.
/// </remarks>
public static class ReportIntake
{
    /// <summary>The name a pasted text goes by.</summary>
    public const string PastedName = "粘贴的文本.txt";

    /// <summary>Reads one file.</summary>
    /// <param name="content">All its bytes.</param>
    /// <param name="fileName">As the user's machine calls it; used for display and to note a wrong extension, never to decide the format.</param>
    /// <param name="limits">Null for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static IntakeResult Read(ReadOnlyMemory<byte> content, string fileName, IntakeLimits? limits = null, CancellationToken cancellationToken = default)
    {
        limits ??= new IntakeLimits();
        if (content.IsEmpty) return Refuse(IntakeMessages.Empty);
        if (content.Length > limits.MaxBytes) return Refuse(IntakeMessages.TooLarge(content.Length, limits.MaxBytes));
        using var budget = new Budget(limits, cancellationToken);
        var kind = FileSignature.Of(content);
        try
        {
            var file = ReadAs(kind, content, budget);
            var text = file.Body.Text;
            return ReportShape.Refusal(text) is { } fault ? Refuse(fault) : Accept(file, text, content.Span, fileName);
        }
        catch (IntakeException refusal)
        {
            return Refuse(refusal.Fault);
        }
        catch (Exception slow) when (slow is RegexMatchTimeoutException || (slow is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return Refuse(IntakeMessages.TookTooLong(limits.MaxTime));
        }
        catch (Exception damage) when (Damage.Explains(damage))
        {
            return Refuse(Damage.Fault(damage, kind));
        }
    }

    /// <summary>Takes in text from the clipboard.</summary>
    public static IntakeResult Paste(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var limits = new IntakeLimits();
        if (text.Length > limits.MaxCharacters) return Refuse(IntakeMessages.TooManyCharacters(limits.MaxCharacters));
        if (text.Length == 0) return Refuse(IntakeMessages.OnlyBlanks);
        var (body, removed) = PlainText.WithoutZeroWidth(text, limits.MaxCharacters);
        var pasted = body.Text;
        if (ReportShape.Refusal(pasted) is { } fault) return Refuse(fault);
        var file = new FileText(FileKind.Text, body, "UTF-8", removed > 0 ? [IntakeMessages.ZeroWidth(removed)] : []);
        return Accept(file, pasted, bytes, PastedName);
    }

    private static FileText ReadAs(FileKind kind, ReadOnlyMemory<byte> content, Budget budget) => kind switch
    {
        FileKind.Docx => Docx.DocxReader.Read(content, budget),
        FileKind.Pdf => Pdf.PdfReader.Read(content, budget),
        FileKind.Text => TextOrHtml(content, budget),
        _ => throw new IntakeException(IntakeMessages.Unreadable(kind)!),
    };

    /// <summary>A web page is a text file until its letters are read.</summary>
    private static FileText TextOrHtml(ReadOnlyMemory<byte> content, Budget budget)
    {
        var decoded = TextBytes.Decode(content);
        if (Html.HtmlReader.LooksLikeArchive(decoded.Text)) throw new IntakeException(IntakeMessages.Unreadable(FileKind.WebArchive)!);
        if (Html.HtmlReader.LooksLikeXml(decoded.Text)) throw new IntakeException(IntakeMessages.Unreadable(FileKind.Xml)!);
        return Html.HtmlReader.LooksLikeHtml(decoded.Text)
            ? Html.HtmlReader.Read(decoded, budget)
            : new FileText(FileKind.Text, PlainText.WithLineFeeds(decoded.Text, budget.Limits.MaxCharacters), decoded.Encoding, decoded.Notes);
    }

    private static IntakeResult Accept(FileText file, string text, ReadOnlySpan<byte> content, string fileName)
    {
        var name = DisplayName.Of(fileName);
        var extension = Path.GetExtension(name);
        var notes = FileKinds.Fits(file.Kind, extension)
            ? file.Notes
            : [IntakeMessages.NameDiffers(extension, FileKinds.Name(file.Kind)), .. file.Notes];
        return new IntakeResult
        {
            Text = new ExtractedText(WellFormed.Of(text), FileKinds.MediaType(file.Kind), file.Encoding, name, Convert.ToHexStringLower(SHA256.HashData(content)), file.Body.Map, notes),
        };
    }

    private static IntakeResult Refuse(IntakeFault fault) => new() { Fault = fault };
}
