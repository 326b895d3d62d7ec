using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Fonts;

namespace Jiema.Reports.Intake;

/// <summary>
/// The one place that knows how the format libraries fail on damaged files. They promise no single exception type,
/// so the families are listed; what is not listed (out of memory, cancellation) is no sign of damage and goes on up.
/// </summary>
internal static class Damage
{
    public static bool Explains(Exception exception) => exception
        is IOException or InvalidDataException or FormatException or XmlException
        or OpenXmlPackageException or InvalidMCContentException or NamespaceNotUnderstandException
        or PdfDocumentFormatException or PdfDocumentEncryptedException or CorruptCompressedDataException or InvalidFontFormatException
        or DomException or HtmlParseException
        or ArgumentException or InvalidOperationException or InvalidCastException or NotSupportedException
        or IndexOutOfRangeException or KeyNotFoundException or NullReferenceException or ArithmeticException
        or InsufficientExecutionStackException or PdfDocumentStackDepthException;

    public static IntakeFault Fault(Exception exception, FileKind kind) => exception is PdfDocumentEncryptedException
        ? IntakeMessages.PdfEncrypted
        : IntakeMessages.Damaged(FileKinds.Name(kind));
}
