using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace Jiema.Reports.Intake;

/// <summary>
/// The one place that knows how the format libraries fail on damaged files. They promise no single exception type,
/// so the families are listed; what is not listed (out of memory, cancellation) is no sign of damage and goes on up.
/// </summary>
internal static class Damage
{
    public static bool Explains(Exception exception) => exception
        is IOException or InvalidDataException or FormatException or XmlException
        or OpenXmlPackageException or PdfDocumentFormatException or PdfDocumentEncryptedException
        or ArgumentException or InvalidOperationException or InvalidCastException or NotSupportedException
        or IndexOutOfRangeException or KeyNotFoundException or NullReferenceException or ArithmeticException
        or InsufficientExecutionStackException or UglyToad.PdfPig.Core.PdfDocumentStackDepthException;

    public static IntakeFault Fault(Exception exception, FileKind kind) => exception is PdfDocumentEncryptedException
        ? IntakeMessages.PdfEncrypted
        : IntakeMessages.Damaged(FileKinds.Name(kind));
}
